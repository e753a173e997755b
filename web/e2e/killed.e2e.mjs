// The process is killed without warning; the next start has everything.
import { check, same, test } from './harness/runner.mjs'

async function whatIsKnown(page) {
  return page.evaluate(async () => {
    const ask = (url) => fetch(url).then((answer) => answer.json())
    const [imports, months, halls] = await Promise.all([ask('/api/lake/imports?size=100'), ask('/api/profit/ledger/months'), ask('/api/hall/halls?size=1')])
    return {
      imports: imports.rows.map((one) => `${one.id} ${one.state} ${one.rows}`),
      months: months.map((one) => `${one.month} ${one.id} ${one.versionNumber}`),
      halls: halls.total,
    }
  })
}

test('after a killed process the next start has every import, every account and the session', { seconds: 300 }, async ({ page, site, open }) => {
  if (!site.killAndRestart) return
  await open('PROVINCE_CHANNEL', '/overview')
  const before = await whatIsKnown(page)
  check(before.imports.length > 50 && before.months.length >= 13 && before.halls > 100, `too little to lose: ${JSON.stringify(before).slice(0, 200)}`)
  await site.killAndRestart()
  await page.goto('/overview')
  same(await whatIsKnown(page), before, 'after the kill')
})
