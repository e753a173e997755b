// The browser and its fonts are packages of their own: who only builds the product does not fetch them.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { e2e } from './paths.mjs'

export function install() {
  const hash = createHash('sha256').update(readFileSync(join(e2e, 'package-lock.json'))).digest('hex')
  const stamp = join(e2e, 'node_modules', '.hallops')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  console.log('e2e: fetching the test browser from the npm registry (once) …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: e2e,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('npm ci in web/e2e failed')
  writeFileSync(stamp, hash)
}
