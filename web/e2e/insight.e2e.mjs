import { existsSync, readFileSync } from 'node:fs'
import { check, same, test } from './harness/runner.mjs'

const PROVINCE = 'PROVINCE_CHANNEL'

test('the ranking keeps its filter in the address and opens a hall', async ({ page, open, settled }) => {
  await open(PROVINCE, '/ranking?loss=true&sort=profit')
  await page.locator('tr.openable').first().waitFor()
  const name = (await page.locator('tr.openable .hall b').first().innerText()).trim()
  await page.locator('tr.openable .hall').first().click()
  await page.waitForURL('**/ranking/H*')
  await settled()
  same((await page.locator('h1').first().innerText()).trim(), name, 'heading of the hall')
  await page.goBack()
  await page.waitForURL('**/ranking?**loss=true**')
})

test('the parts of a hall’s gap add up to the fen', async ({ page, open }) => {
  await open(PROVINCE, '/overview')
  const ranking = await (await page.request.get('/api/insight/ranking?size=20')).json()
  for (const { code } of ranking.page.rows) {
    const hall = await (await page.request.get(`/api/insight/halls/${code}`)).json()
    if (!hall.gapTree) continue
    const sum = hall.gapTree.parts.reduce((total, part) => total + part.fen, 0)
    same(sum, hall.gapTree.gapFen, `parts of ${code}`)
    same(hall.gapTree.siteFen + hall.gapTree.managementFen, hall.gapTree.gapFen, `effects of ${code}`)
  }
})

test('a hall manager sees one hall and nobody else’s page', async ({ page, open }) => {
  await open(PROVINCE, '/ranking')
  const all = await (await page.request.get('/api/insight/ranking?size=50')).json()
  await page.context().clearCookies()
  await open('HALL_MANAGER', '/ranking')
  const own = await (await page.request.get('/api/insight/ranking?size=50')).json()
  same(own.page.total, 1, 'halls in the ranking')
  const other = all.page.rows.find((row) => row.code !== own.page.rows[0].code)
  same((await page.request.get(`/api/insight/halls/${other.code}`)).status(), 404, 'page of another hall')
})

// Stated beforehand (docs/mechanisms/insight.md): which short boards count as having found a cause.
const FINDS = {
  site_bad: ['visitors_per_day'],
  overstaffed: ['visitors_per_staff', 'labour_to_income'],
  rent_spike: ['rent_per_area', 'rent_to_income'],
  low_conversion: ['sales_per_visitor'],
  nursed_cards: ['new_user_valid_rate'],
}

// Needs a prepared demo province with all its cities: BASE_URL, ACCOUNTS_FILE and TRUTH_FILE (data/demo/truth.csv).
const truthFile = process.env.TRUTH_FILE
if (truthFile && existsSync(truthFile)) {
  test('the short boards find the planted causes', { seconds: 600 }, async ({ page, open }) => {
    const truth = new Map(
      readFileSync(truthFile, 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('cause,'))
        .map((line) => line.split(','))
        .map(([, hall, , cause]) => [hall, cause]),
    )
    await open(PROVINCE, '/overview')
    const ask = async (path) => (await page.request.get(path)).json()
    const codes = []
    for (let at = 1; at === 1 || codes.length % 200 === 0; at++) {
      const { page: found } = await ask(`/api/insight/ranking?size=200&sort=code&page=${at}`)
      codes.push(...found.rows.map((row) => row.code))
      if (found.rows.length === 0) break
    }
    const flagged = { severe: new Set(), exceptional: new Set() }
    for (const code of codes) {
      const { shortBoards } = await ask(`/api/insight/halls/${code}`)
      for (const [cause, metrics] of Object.entries(FINDS)) {
        for (const board of shortBoards.filter((one) => metrics.includes(one.metric) && !one.recovering)) {
          for (const level of ['severe', 'exceptional']) if (board[level]) flagged[level].add(`${code} ${cause}`)
        }
      }
    }
    for (const [level, halls] of Object.entries(flagged)) {
      const found = [...truth].filter(([code, cause]) => halls.has(`${code} ${cause}`))
      console.log(`    ${level}: recall ${found.length} of ${truth.size}, precision ${found.length} of ${halls.size} flagged (hall, cause) pairs among ${codes.length} halls`)
      for (const [code, cause] of truth) if (!halls.has(`${code} ${cause}`)) console.log(`      not ${level}: ${code} ${cause}`)
    }
    check([...truth].filter(([code, cause]) => flagged.severe.has(`${code} ${cause}`)).length >= 8, 'at least 8 of 10 planted causes are severe short boards')
  })
}
