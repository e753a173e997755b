import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { web } from './harness/paths.mjs'
import { check, test } from './harness/runner.mjs'

const LIMIT_KB = 350
const dist = join(web, 'dist')

/** What index.html and these modules load before they can run, gzipped; parts asked for later do not count. */
function weightOf(...modules) {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'))
  const files = new Set(['index.html'])
  const take = (key) => {
    const entry = manifest[key]
    if (!entry || files.has(entry.file)) return
    for (const file of [entry.file, ...(entry.css ?? [])]) files.add(file)
    entry.imports?.forEach(take)
  }
  ;['index.html', ...modules].forEach(take)
  return Math.round([...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0) / 1024)
}

/** What travels over the wire, as the browser counts it, without the answers of the API. */
function scales(session) {
  const ours = new Set()
  let bytes = 0
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (!response.url.includes('/api/')) ours.add(requestId)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (ours.has(requestId)) bytes += encodedDataLength
  })
  return () => Math.round(bytes / 1024)
}

test(`the first screen weighs at most ${LIMIT_KB} KB`, async ({ page, open, context, settled }) => {
  await open('PROVINCE_CHANNEL', '/account')
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  const weight = scales(session)
  await page.goto('/')
  await settled()
  await page.waitForTimeout(1500)
  if (existsSync(join(dist, '.vite', 'manifest.json'))) {
    const first = weightOf('src/insight/OverviewPage.vue')
    console.log(`    shell ${weightOf()} KB, with the overview ${first} KB, with its charts and map ${weight()} KB`)
    check(first <= LIMIT_KB, `${first} KB is more than ${LIMIT_KB} KB`)
  } else {
    console.log(`    ${new URL(page.url()).pathname} with its charts and map: ${weight()} KB`)
  }
})
