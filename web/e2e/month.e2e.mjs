// A month comes in with ten bad rows, is mended, accounted, looked into down to one order, and taken out again.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './harness/paths.mjs'
import { check, same, test } from './harness/runner.mjs'

const MONTH = '2026-11'
const EVENTS = 'service_event-202611.csv'

/** The files of one more month of the demo province that the product under test holds. */
function generate() {
  const folder = mkdtempSync(join(tmpdir(), 'hallops-month-'))
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java'
  const jar = join(root, 'app', 'target', 'hallops-exec.jar')
  const options = ['--months', MONTH, '--bad-rows', '10', '--scale', '0.2', '--cities', 'JY,HB,SMX']
  const run = spawnSync(java, ['-jar', jar, 'generate', folder, ...options], { encoding: 'utf8' })
  same(run.status, 0, `generate said ${run.stderr}`)
  return folder
}

/** What the person does with the file that came back: mends each marked cell, deletes the row that came twice. */
function mend(folder) {
  const [, ...truth] = readFileSync(join(folder, 'truth.csv'), 'utf8').trim().split('\n')
  const lines = readFileSync(join(folder, EVENTS), 'utf8').split('\n')
  const head = lines[0].split(',')
  let mended = 0
  for (const line of truth.filter((one) => one.startsWith('bad_row_'))) {
    const [, number, column] = line.match(/line (\d+) column (\w+) holds/)
    const right = line.slice(line.lastIndexOf(',') + 1)
    mended++
    if (line.startsWith('bad_row_duplicate')) {
      lines[number - 1] = null
      continue
    }
    const cells = lines[number - 1].split(',')
    cells[head.indexOf(column)] = right
    lines[number - 1] = cells.join(',')
  }
  return { mended, text: lines.filter((line) => line !== null).join('\n') }
}

const upload = (page, file) => page.locator(`[data-test=upload][data-file="${file}"]`)

async function send(page, paths) {
  await page.locator('[data-test=file-input]').setInputFiles(paths)
  await page.locator('[data-test=start-import]').click()
}

async function runOfMonth(page) {
  const months = await page.evaluate(() => fetch('/api/profit/ledger/months').then((answer) => answer.json()))
  return months.find((one) => one.month === MONTH)?.id ?? 0
}

async function accounted(page, after) {
  for (let second = 0; second < 90; second++) {
    const run = await runOfMonth(page)
    if (run > after) return run
    await page.waitForTimeout(1000)
  }
  throw new Error(`${MONTH} was not accounted again after run ${after}`)
}

async function ranking(page, settled) {
  await page.goto(`/ranking?period=${MONTH}`)
  await settled()
  return page.locator('tbody tr').allInnerTexts()
}

test('a month with ten bad rows is given back, mended, accounted, drilled into and undone', { seconds: 420 }, async ({ page, open, settled }) => {
  const folder = generate()
  try {
    await open('PROVINCE_CHANNEL', '/imports')
    const files = readdirSync(folder).filter((name) => /^(service_event|daily_volume|visit|cost_line|subscriber_retention|claw_back)-.*\.(csv|xlsx)$/.test(name))
    const known = await runOfMonth(page)
    await send(page, files.map((name) => join(folder, name)))

    const refused = upload(page, EVENTS)
    await refused.locator('[data-state=refused]').waitFor({ timeout: 120_000 })
    same(await refused.locator('[data-test=bad]').innerText(), '10', 'bad rows')
    const downloading = page.waitForEvent('download')
    await refused.locator('[data-test=marked-csv]').click()
    const marked = readFileSync(await (await downloading).path(), 'utf8')
    check(marked.includes('H99999') && marked.includes('错误原因'), 'the marked file has no reasons')
    for (const other of files.filter((name) => name !== EVENTS)) {
      await upload(page, other).locator('[data-state=done], .el-tag--danger').first().waitFor({ timeout: 120_000 })
      same(await upload(page, other).locator('[data-state=done]').count(), 1, await upload(page, other).innerText())
    }
    const first = await accounted(page, known)
    const before = await ranking(page, settled)

    const { mended, text } = mend(folder)
    same(mended, 10, 'rows mended')
    await page.goto('/imports')
    await settled()
    writeFileSync(join(folder, EVENTS), text)
    await send(page, [join(folder, EVENTS)])
    await upload(page, EVENTS).locator('[data-state=done]').waitFor({ timeout: 120_000 })
    const second = await accounted(page, first)
    const after = await ranking(page, settled)
    check(after.length > 0 && JSON.stringify(before) !== JSON.stringify(after), 'the ranking did not change')

    await drill(page, settled, text.split('\n')[1].split(',')[2])

    await page.goto('/imports')
    await settled()
    const row = page.locator('[data-test=history] tbody tr', { hasText: EVENTS }).filter({ has: page.locator('[data-state=done]') }).first()
    await row.click()
    await page.locator('[data-test=import-detail]').waitFor()
    await page.locator('.el-drawer [data-test=undo]').click()
    await page.locator('.el-dialog textarea:visible').fill('演示:撤销整份导入')
    await page.locator('.el-dialog:visible .el-button--danger').click()
    await page.locator('.el-drawer [data-state=undone]').waitFor({ timeout: 60_000 })
    await accounted(page, second)
    same(await ranking(page, settled), before, 'the ranking after the undo')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

/** Province, city, a hall with single orders, business, line, day, order. */
async function drill(page, settled, hall) {
  await page.goto(`/ledger?month=${MONTH}`)
  await settled()
  const open = async (table, parameter, text) => {
    const rows = page.locator(`[data-table=${table}] tbody tr`, text ? { hasText: text } : {})
    await rows.first().locator('td').first().click()
    await page.waitForURL((url) => url.searchParams.has(parameter))
    await settled()
  }
  await open('ledger-places', 'city')
  await page.goto(`/ledger?month=${MONTH}&hall=${hall}`)
  await settled()
  await open('ledger-income', 'code', '缴费')
  await open('ledger-lines-income', 'from')
  await open('ledger-days', 'day')
  const address = new URL(page.url()).searchParams
  check(address.get('day')?.startsWith(MONTH), `no day in ${page.url()}`)
  const orders = await page.locator('[data-table=ledger-orders] tbody tr').allInnerTexts()
  check(orders.length > 0 && /2611\d{8,}/.test(orders[0]), `no orders: ${orders[0]}`)
  same(await page.locator('main .note.ho-bad').count(), 0, 'orders that do not add up to their day')
}
