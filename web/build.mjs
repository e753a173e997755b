// Called by Maven: `npm ci` and the bundle run only when their inputs changed since the last time.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const stamps = join(here, 'node_modules', '.hallops')
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`The user interface needs Node 20.19 or newer; this is ${process.versions.node} (${process.execPath}).`)
}

function fail(message) {
  console.error(`web: ${message}`)
  process.exit(1)
}

function files(path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { withFileTypes: true })
    .flatMap((entry) => files(join(path, entry.name)))
    .sort()
}

function hashOf(paths) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0])
  for (const file of paths.flatMap((path) => files(join(here, path)))) {
    hash.update(relative(here, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function run(...args) {
  const { status, error } = spawnSync(npm, args, { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' })
  if (error) fail(`could not start npm: ${error.message}`)
  if (status !== 0) fail(`npm ${args.join(' ')} ended with ${status}`)
}

function once(name, inputs, result, work) {
  const stamp = join(stamps, name)
  const hash = hashOf(inputs)
  if (existsSync(result) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  rmSync(stamp, { force: true })
  work()
  mkdirSync(stamps, { recursive: true })
  writeFileSync(stamp, hash)
}

const modules = ['package.json', 'package-lock.json', '.npmrc']
once('install', modules, join(here, 'node_modules', 'vite'), () => run('ci', '--no-audit', '--no-fund', '--loglevel=error'))
if (!process.argv.includes('--install-only')) {
  once('bundle', [...modules, 'index.html', 'vite.config.ts', 'tsconfig.json', 'public', 'src'], join(here, 'dist', 'index.html'), () =>
    run('run', 'build', '--silent', '--', '--logLevel=warn'),
  )
}
