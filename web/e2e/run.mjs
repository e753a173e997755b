// node web/e2e/run.mjs [word in file name] [word in test name]
// BASE_URL (+ ACCOUNTS_FILE or ACCOUNTS) names a running product; without it one is started on a fresh directory.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { install } from './harness/install.mjs'
import { e2e } from './harness/paths.mjs'

install()
const { launch } = await import('./harness/browser.mjs')
const { product } = await import('./harness/product.mjs')
const { runAll } = await import('./harness/runner.mjs')

// A promise that a failed test left behind must not end the run.
process.on('unhandledRejection', () => {})

const [inFile = '', inTest = ''] = process.argv.slice(2)
// A month that was imported and undone stays in the lists of months: those who change the data come last.
const LAST = ['imports.e2e.mjs', 'month.e2e.mjs', 'killed.e2e.mjs']
const files = readdirSync(e2e)
  .filter((name) => name.endsWith('.e2e.mjs') && name.includes(inFile))
  .sort((one, other) => LAST.indexOf(one) - LAST.indexOf(other) || one.localeCompare(other))
for (const file of files) await import(pathToFileURL(join(e2e, file)))

let outcome
let site
let browser
try {
  const launched = await launch()
  browser = launched.browser
  console.log(`e2e: ${launched.path} ${browser.version()}`)
  site = await product()
  outcome = await runAll(browser, site, inTest)
} catch (error) {
  console.error(`e2e: ${error.message}`)
  outcome = { passed: 0, failed: ['set-up'] }
} finally {
  await browser?.close()
  await site?.stop()
}
console.log(`${outcome.passed} passed, ${outcome.failed.length} failed`)
process.exit(outcome.failed.length === 0 && outcome.passed > 0 ? 0 : 1)
