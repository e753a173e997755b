import { check, test } from './harness/runner.mjs'

const LIMIT_KB = 350

/** What travels over the wire, as the browser counts it (gzip, without the answers of the API). */
function scales(session) {
  const kinds = new Map()
  let bytes = 0
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (['Document', 'Script', 'Stylesheet', 'Image', 'Font'].includes(type) || !response.url.includes('/api/')) kinds.set(requestId, response.url)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (kinds.has(requestId)) bytes += encodedDataLength
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
  console.log(`    first screen ${new URL(page.url()).pathname}: ${weight()} KB over the wire`)
  check(weight() <= LIMIT_KB, `${weight()} KB is more than ${LIMIT_KB} KB`)
})
