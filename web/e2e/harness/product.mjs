// Where the product under test is: at BASE_URL, or started here on a fresh data directory.
import { spawn } from 'node:child_process'
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { results, root } from './paths.mjs'

const READY_WITHIN_SECONDS = Number(process.env.E2E_READY_SECONDS ?? 900)

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

function readAccounts(file) {
  const content = JSON.parse(readFileSync(file, 'utf8'))
  return Array.isArray(content) ? content : content.accounts
}

async function answers(baseUrl) {
  try {
    const response = await fetch(`${baseUrl}/actuator/health`)
    return response.ok
  } catch {
    return false
  }
}

/** { baseUrl, accounts, stop } */
export async function product() {
  if (process.env.BASE_URL) {
    const file = process.env.ACCOUNTS_FILE ?? join(process.env.HALLOPS_DATA ?? join(root, 'data'), 'accounts.json')
    const accounts = process.env.ACCOUNTS ? JSON.parse(process.env.ACCOUNTS) : readAccounts(file)
    return { baseUrl: process.env.BASE_URL.replace(/\/$/, ''), accounts, stop: async () => {} }
  }
  return start()
}

async function start() {
  const target = join(root, 'app', 'target')
  const jar = existsSync(target) && readdirSync(target).find((name) => name === 'hallops-exec.jar')
  if (!jar) throw new Error('The product is not built: run ./hallops build, or name a running one in BASE_URL.')
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java'
  const data = mkdtempSync(join(tmpdir(), 'hallops-e2e-'))
  const port = await freePort()
  mkdirSync(results, { recursive: true })
  const log = createWriteStream(join(results, 'server.log'))
  console.log(`e2e: starting ${jar} on port ${port}, log in ${join(results, 'server.log')}`)
  const launch = () => {
    const child = spawn(
      java,
      [
        '--enable-native-access=ALL-UNNAMED',
        '--sun-misc-unsafe-memory-access=allow',
        '-Djdk.virtualThreadScheduler.parallelism=32',
      '-Xmx2g',
        '-jar',
        join(target, jar),
        '--hallops.demo.enabled=true',
        `--hallops.demo.scale=${process.env.E2E_SCALE ?? 'tiny'}`,
        `--hallops.data-dir=${data}`,
        `--server.port=${port}`,
        '--server.address=127.0.0.1',
      ],
      { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
    )
    child.stdout.pipe(log, { end: false })
    child.stderr.pipe(log, { end: false })
    const running = { child, code: undefined }
    running.end = new Promise((resolve) => child.once('exit', (code) => resolve((running.code = code ?? 'a signal'))))
    return running
  }
  let server = launch()
  const ended = () => server.code !== undefined
  const stop = async () => {
    if (!ended()) server.child.kill('SIGTERM')
    await Promise.race([server.end, new Promise((resolve) => setTimeout(resolve, 30_000))])
    if (!ended()) server.child.kill('SIGKILL')
    rmSync(data, { recursive: true, force: true })
  }
  process.once('exit', () => ended() || server.child.kill('SIGTERM'))

  const baseUrl = `http://127.0.0.1:${port}`
  const accounts = join(data, 'accounts.json')
  const ready = async (file) => {
    for (let second = 0; second < READY_WITHIN_SECONDS; second++) {
      if (ended()) throw new Error(`The product ended with ${server.code} before it was ready; see ${join(results, 'server.log')}`)
      if ((await answers(baseUrl)) && existsSync(file)) return
      await new Promise((resolve) => setTimeout(resolve, 1000))
    }
    await stop()
    throw new Error(`The product was not ready within ${READY_WITHIN_SECONDS} s; see ${join(results, 'server.log')}`)
  }
  /** Ends the process without warning (its PostgreSQL is left behind) and starts it again on the same data. */
  const killAndRestart = async () => {
    server.child.kill('SIGKILL')
    await server.end
    server = launch()
    await ready(accounts)
  }
  await ready(join(data, 'demo.ready'))
  return { baseUrl, accounts: readAccounts(accounts), stop, killAndRestart }
}
