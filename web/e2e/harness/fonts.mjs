// Screenshots must show Chinese on a bare machine too: without a system font, Noto Sans SC from npm is used.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { e2e } from './paths.mjs'

const WEIGHTS = ['400Regular', '500Medium', '600SemiBold', '700Bold']

function systemHasChinese() {
  const list = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' })
  return list.status === 0 && list.stdout.trim() !== ''
}

/** Environment under which the browser finds a Chinese font. */
export function fontEnvironment() {
  if (process.platform !== 'linux' || systemHasChinese()) return {}
  const directory = join(e2e, 'node_modules', '.fonts')
  const file = join(directory, 'fonts.conf')
  const fonts = join(e2e, 'node_modules', '@expo-google-fonts', 'noto-sans-sc')
  mkdirSync(join(directory, 'cache'), { recursive: true })
  const folders = [...WEIGHTS.map((weight) => join(fonts, weight)), '/usr/share/fonts', '/usr/local/share/fonts'].filter(existsSync)
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((folder) => `  <dir>${folder}</dir>`).join('\n')}
  <cachedir>${join(directory, 'cache')}</cachedir>
  <match target="pattern"><edit name="family" mode="append_last"><string>Noto Sans SC</string></edit></match>
</fontconfig>
`,
  )
  return { FONTCONFIG_FILE: file, FONTCONFIG_PATH: directory }
}
