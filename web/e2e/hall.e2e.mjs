import { readFileSync } from 'node:fs'
import { check, same, test } from './harness/runner.mjs'

const codes = (page) => page.locator('tr.el-table__row td:first-child').allInnerTexts()

test('a link restores what was seen of the register, drawer and all', async ({ page, open }) => {
  await open('PROVINCE_CHANNEL', '/halls?baseType=flagship&sort=-frontArea&hall=H02380')
  const drawer = page.locator('.ho-drawer')
  await drawer.getByText('H02380').first().waitFor()
  const types = await page.locator('tr.el-table__row').first().innerText()
  check(types.includes('旗舰店'), 'the filter is not in force')
  await page.keyboard.press('Escape')
  await page.waitForURL((url) => !url.search.includes('hall='))
})

test('a hall is found by its name and opened by keyboard', async ({ page, open, settled }) => {
  await open('PROVINCE_CHANNEL', '/halls')
  const found = await page.evaluate(() => fetch('/api/hall/halls?text=H02383&size=1').then((answer) => answer.json()))
  const { name } = found.rows[0]
  await page.getByPlaceholder('拼音首字母').fill(name)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.searchParams.get('text') === name)
  await page.waitForFunction(() => document.querySelectorAll('tr.el-table__row').length === 1)
  await settled()
  same((await codes(page)).map((code) => code.trim()), ['H02383'], name)
  await page.locator('tr.el-table__row').first().focus()
  await page.keyboard.press('Enter')
  await page.locator('.ho-drawer').getByText('H02383').first().waitFor()
})

test('a change needs a reason, says what is wrong, and stands in the history', async ({ page, open }) => {
  await open('PROVINCE_CHANNEL', '/halls?hall=H02383')
  await page.locator('[data-test=edit]').click()
  const dialog = page.getByRole('dialog', { name: /编辑/ })
  const staff = dialog.locator('[data-test=field-staff] input').first()
  const before = await staff.inputValue()
  await staff.fill('-3')
  await dialog.locator('[data-test=save]').click()
  await dialog.getByText('请填写变更原因').waitFor()
  await dialog.locator('[data-test=reason]').fill('核对编制')
  await dialog.locator('[data-test=save]').click()
  await dialog.locator('[data-test=field-staff] [role=alert]').waitFor()
  await staff.fill(String(Number(before) + 1))
  await dialog.locator('[data-test=save]').click()
  await page.getByText('已保存').first().waitFor()
  await page.getByRole('tab', { name: /变更记录/ }).click()
  await page.locator('.ho-drawer').getByText('核对编制').first().waitFor()
})

test('the map has a table behind it and leads down to a hall without a mouse', async ({ page, open }) => {
  await open('PROVINCE_CHANNEL', '/halls/map')
  await page.getByRole('button', { name: '看数据表' }).click()
  const rows = page.locator('table tbody tr')
  await rows.first().focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/city=/)
  await page.getByRole('button', { name: '回到全省' }).waitFor()
  await rows.first().focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/hall=H/)
  await page.locator('.ho-drawer').getByText('变更记录').first().waitFor()
})

test('a city manager meets his own city only, on the page and in the export', async ({ page, open }) => {
  await open('CITY_MANAGER', '/halls?size=200')
  const cities = new Set(await page.locator('tr.el-table__row td:nth-child(3)').allInnerTexts())
  same(cities.size, 1, 'cities on the page')
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出 CSV' }).click()])
  const lines = readFileSync(await download.path(), 'utf8').split('\r\n')
  const head = lines.findIndex((line) => line.startsWith('厅店编码'))
  check(lines.slice(0, head).some((line) => line.startsWith('数据范围,')), 'the file does not say its scope')
  const exported = new Set(lines.slice(head + 1).filter(Boolean).map((line) => line.split(',')[2]))
  same([...exported], [...cities].map((city) => city.trim()), 'cities in the file')
})

test('the organisation shows the history of a unit and of a day', async ({ page, open }) => {
  await open('PROVINCE_CHANNEL', '/organisation?unit=JY')
  await page.getByText('变更历史').waitFor()
  await page.getByText('新设').waitFor()
  await page.goto('/organisation?on=2019-01-01')
  await page.getByText('没有符合条件的数据').waitFor()
})
