import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { root } from './harness/paths.mjs'
import { check, same, test } from './harness/runner.mjs'

const SENDER = 'PROVINCE_CHANNEL'
const NAME = 'service_event-202611.csv'
const BAD_ROWS = 10
/** The smallest city of the demo province: there are halls for these files in every demo. */
const CITY = 'JY'

/** One more month of files, with bad rows planted. */
function generate(folder) {
  const done = spawnSync(join(process.env.HALLOPS_ROOT ?? root, 'hallops'), ['generate', folder, '--cities', CITY, '--scale', '1', '--months', '2026-11', '--bad-rows', String(BAD_ROWS)], { encoding: 'utf8' })
  check(done.status === 0, `./hallops generate ended with ${done.status}: ${done.stdout}${done.stderr}`)
  return join(folder, NAME)
}

const lines = (text) => text.replace(/^\uFEFF/, '').split(/\r?\n/).filter((line) => line !== '')

/** What a person does with a marked file: drops the rows that carry a reason. */
function withoutFaults(marked) {
  const [head, ...rows] = lines(marked)
  return [head, ...rows.filter((row) => row.endsWith(','))]
}

const uploadOf = (page, file) => page.locator(`[data-test=upload][data-file="${basename(file)}"]`)

async function send(page, file) {
  await page.locator('[data-test=file-input]').setInputFiles(file)
  await page.locator('[data-test=start-import]').click()
  const row = uploadOf(page, file)
  await row.locator('[data-test=import-message]').waitFor({ timeout: 120_000 })
  return row
}

const stateOf = (row) => row.locator('[data-test=import-state]').getAttribute('data-state')
const count = async (row, name) => Number((await row.locator(`[data-test=${name}]`).innerText()).replaceAll(',', ''))

test('ten bad rows come back marked; corrected they go in, are recognised, and can be undone', { seconds: 400 }, async ({ page, open }) => {
  const folder = mkdtempSync(join(tmpdir(), 'hallops-files-'))
  try {
    const bad = generate(folder)
    const original = lines(readFileSync(bad, 'utf8'))
    await open(SENDER, '/imports')

    // one bad row and nothing goes in
    let row = await send(page, bad)
    same(await stateOf(row), 'refused', 'state of the file with bad rows')
    same([await count(row, 'total'), await count(row, 'bad')], [original.length - 1, BAD_ROWS], 'rows and bad rows')
    await row.locator('[data-test=see-faults]').click()
    await page.locator('[data-test=faults] tr.el-table__row').first().waitFor()
    check((await page.locator('[data-test=faults] tr.el-table__row').count()) >= BAD_ROWS, 'every planted fault is shown')
    const faults = await page.locator('[data-test=faults]').innerText()
    for (const words of ['厅店编码', 'H99999', '业务编码', 'ACT_GOLD', 'carrier_pigeon']) check(faults.includes(words), `the faults name ${words}`)

    // the own file comes back, as a workbook and as it was
    const [workbook] = await Promise.all([page.waitForEvent('download'), page.locator('[data-test=import-detail] [data-test=marked-xlsx]').click()])
    check(workbook.suggestedFilename().endsWith('.xlsx'), 'the marked workbook has its name')
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-test=import-detail] [data-test=marked-csv]').click()])
    const marked = readFileSync(await download.path(), 'utf8')
    same(lines(marked).length, original.length, 'lines of the marked file')
    const good = withoutFaults(marked)
    same(original.length - good.length, BAD_ROWS, 'rows with a reason')
    await page.keyboard.press('Escape')
    await page.locator('[data-test=import-detail]').waitFor({ state: 'detached' })

    // corrected, with the reason column still in it, it goes in
    const corrected = join(folder, `corrected-${NAME}`)
    writeFileSync(corrected, `${good.join('\n')}\n`)
    await page.locator('[data-test=file-input]').setInputFiles(corrected)
    check(await page.locator('[data-test=start-import]').isDisabled(), 'a name that tells no kind waits for one')
    await page.locator('[data-test=upload-kind]').click()
    await page.getByRole('option', { name: '业务受理明细' }).click()
    await page.locator('[data-test=start-import]').click()
    row = uploadOf(page, corrected)
    await row.locator('[data-test=import-message]').waitFor({ timeout: 120_000 })
    same(await stateOf(row), 'done', `state of the corrected file (${await row.innerText()})`)
    same([await count(row, 'total'), await count(row, 'bad')], [good.length - 1, 0], 'rows and bad rows of the corrected file')

    // the same content under another name is recognised
    const again = join(folder, NAME.replace('202611', '202611-again'))
    writeFileSync(again, `${good.join('\n')}\n`)
    const second = await send(page, again)
    same(await stateOf(second), 'recognised', 'state of the file sent twice')
    check((await second.innerText()).includes('不会重复计算'), 'the page explains what recognised means')

    // undone as a whole, with a reason
    await row.locator('[data-test=undo]').click()
    const dialog = page.getByRole('dialog', { name: '撤销这次导入' })
    await dialog.getByRole('button', { name: '撤销导入' }).click()
    check((await dialog.innerText()).includes('请填写原因'), 'undoing asks for the reason')
    await dialog.locator('textarea').fill('重新核对 11 月数据')
    await dialog.getByRole('button', { name: '撤销导入' }).click()
    await row.locator('[data-state=undone]').waitFor({ timeout: 60_000 })

    // the history keeps it, and the address keeps the filter
    await page.goto('/imports?state=undone&text=corrected')
    const first = page.locator('[data-test=history] tr.el-table__row').first()
    await first.waitFor()
    check((await first.innerText()).includes('已撤销'), 'the history shows the undone import')
    await first.focus()
    await page.keyboard.press('Enter')
    await page.locator('[data-test=import-detail]').waitFor()
    check((await page.locator('[data-test=import-detail]').innerText()).includes('重新核对 11 月数据'), 'the detail shows why it was undone')
    check(new URL(page.url()).searchParams.has('import'), 'the address names the open import')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('a workbook template per kind can be had', async ({ page, open }) => {
  await open(SENDER, '/imports')
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-test=template-visit]').click()])
  check(/^visit-.*\.xlsx$/.test(download.suggestedFilename()), `name of the template: ${download.suggestedFilename()}`)
})

test('an auditor sees what was sent and cannot send', async ({ page, open }) => {
  await open('AUDITOR', '/imports')
  await page.locator('[data-test=history] table').first().waitFor()
  same(await page.locator('[data-test=drop-zone]').count(), 0, 'places to drop a file')
  same(await page.locator('.problem[role=alert]').count(), 0, 'problems')
})

test('a hall manager is told that the page is not his', async ({ page, open }) => {
  await open('HALL_MANAGER', '/imports')
  await page.getByRole('heading', { name: '没有权限' }).waitFor()
})
