import { spawnSync } from 'node:child_process'
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs'
import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { e2e } from './paths.mjs'
import { fontEnvironment } from './fonts.mjs'

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/opt/google/chrome/chrome']
const packed = join(e2e, 'node_modules', '@sparticuz', 'chromium', 'bin')
const unpacked = join(e2e, 'node_modules', '.chromium')

async function unbrotli(from, to) {
  const half = `${to}.${process.pid}`
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(half))
  renameSync(half, to)
}

/** The browser inside the npm package, with the libraries it brings for machines that have none. */
async function bundled() {
  mkdirSync(unpacked, { recursive: true })
  const chromium = join(unpacked, 'chromium')
  if (!existsSync(chromium)) {
    await unbrotli(join(packed, 'chromium.br'), chromium)
    await chmod(chromium, 0o755)
  }
  if (!existsSync(join(unpacked, 'lib'))) {
    const archive = join(unpacked, 'libraries.tar')
    await unbrotli(join(packed, 'al2023.tar.br'), archive)
    spawnSync('tar', ['-xf', archive, '-C', unpacked], { stdio: 'inherit' })
  }
  return chromium
}

/** Where the browser is, and what its process needs. */
export async function findChromium() {
  const wanted = process.env.CHROMIUM_PATH
  if (wanted) {
    if (!existsSync(wanted)) throw new Error(`CHROMIUM_PATH names ${wanted}, which does not exist`)
    return { path: wanted, environment: {} }
  }
  const system = SYSTEM.find(existsSync)
  if (system) return { path: system, environment: {} }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium found. Install one, or name it in CHROMIUM_PATH.')
  }
  const path = await bundled()
  const libraries = [join(unpacked, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  const complete = !spawnSync('ldd', [path], { encoding: 'utf8' }).stdout?.includes('not found')
  return { path, environment: complete ? {} : { LD_LIBRARY_PATH: libraries } }
}

export async function launch() {
  const { chromium } = await import('playwright-core')
  const { path, environment } = await findChromium()
  const browser = await chromium.launch({
    executablePath: path,
    headless: true,
    chromiumSandbox: false,
    args: ['--no-zygote', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none', '--force-color-profile=srgb'],
    env: { ...process.env, ...environment, ...fontEnvironment() },
  })
  return { browser, path }
}
