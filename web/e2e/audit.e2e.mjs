import { check, same, test } from './harness/runner.mjs'

test('an auditor finds an entry and sees what changed', async ({ page, open, accessibilityFaults }) => {
  await open('AUDITOR', '/audit')
  await page.locator('tr.el-table__row').first().waitFor()
  same(await accessibilityFaults(), [], 'trail')
  await page.locator('tr.el-table__row').first().click()
  await page.getByRole('heading', { name: '变更内容' }).waitFor()
  await page.waitForTimeout(400)
  same(await accessibilityFaults(), [], 'entry')
})

test('the trail proves that nobody touched it', async ({ page, open }) => {
  await open('AUDITOR', '/audit')
  await page.locator('[data-test=chain]').click()
  await page.getByText('日志链完整').waitFor()
})

test('the trail is exported as a workbook', async ({ page, open }) => {
  await open('AUDITOR', '/audit')
  const file = page.waitForEvent('download')
  await page.locator('[data-test=export]').click()
  check((await file).suggestedFilename().endsWith('.xlsx'), 'an xlsx file')
})

test('everybody sees his own activity and nobody else the trail', async ({ page, open }) => {
  await open('HALL_MANAGER', '/account/trail')
  await page.getByRole('heading', { name: '我的操作记录' }).waitFor()
  await open('HALL_MANAGER', '/audit')
  await page.getByRole('heading', { name: '没有权限' }).waitFor()
})
