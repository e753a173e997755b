import { check, same, test } from './harness/runner.mjs'

const FINANCE = 'FINANCE'
const row = (page, at = 0) => page.locator('main tr.el-table__row').nth(at)

/** Opens a row of the first table and waits for the address to change. */
async function drill(page, settled, at = 0, within = page.locator('main')) {
  const before = page.url()
  await within.locator('tr.el-table__row').nth(at).click()
  await page.waitForFunction((old) => location.href !== old, before)
  await settled()
}

test('a figure is taken apart from the province down to one order, and the address keeps the place', async ({ page, open, settled }) => {
  await open(FINANCE, '/ledger')
  await settled()
  await row(page).waitFor()
  await page.locator('main tr.el-table__row', { hasText: 'JY' }).first().waitFor()
  await page.locator('main tr.el-table__row', { hasText: 'JY' }).first().click()
  await page.waitForURL('**city=JY**')
  await settled()
  await drill(page, settled)
  const income = page.locator('main section', { hasText: '收入' }).first()
  await page.locator('main .note').first().waitFor()
  check(!(await page.locator('main .note.ho-bad').count()), 'income and cost add up to the statement')
  await drill(page, settled, 0, income)
  check(!(await page.locator('main .note.ho-bad').count()), 'the lines add up to the item')
  const line = page.url()
  await page.locator('[data-table=ledger-lines-income] tr.el-table__row', { hasText: '业务量' }).first().click()
  await page.waitForFunction((old) => location.href !== old, line)
  await settled()
  await row(page).waitFor()
  const place = page.url()
  await page.reload()
  await settled()
  same(page.url(), place, 'address')
  await row(page).waitFor()
  if ((await row(page).innerText()).match(/\t[1-9]\d*\t/)) {
    await drill(page, settled)
    await row(page).waitFor()
  }
  await page.getByRole('navigation', { name: '下钻路径' }).getByRole('button', { name: '全省' }).click()
  await page.waitForFunction(() => !location.search.includes('city='))
})

test('a slider prices the province anew, and the link restores it', async ({ page, open, settled }) => {
  await open(FINANCE, '/what-if')
  await settled()
  const slider = page.getByRole('slider', { name: '放号' })
  await slider.waitFor()
  await page.locator('[data-test=change]').first().waitFor()
  await slider.focus()
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight')
  await page.waitForFunction(() => decodeURIComponent(location.search).includes('item:new_activation=105'))
  await page.waitForFunction(() => document.querySelector('[data-test=change]')?.textContent?.startsWith('+'))
  await page.reload()
  await settled()
  await page.waitForFunction(() => document.querySelector('[data-test=change]')?.textContent?.startsWith('+'))
  same(await page.getByRole('slider', { name: '放号' }).inputValue(), '105', 'slider')
})

test('a price draft is copied, edited in the table and kept', async ({ page, open, settled }) => {
  await open(FINANCE, '/prices')
  await settled()
  await page.locator('[data-test=draft]').click()
  await page.waitForURL('**/prices/*')
  await settled()
  const value = page.locator('td.numeric input').first()
  await value.waitFor()
  await value.fill('61.5')
  await page.getByText('有未保存的修改').waitFor()
  await page.locator('[data-test=save]').click()
  await page.getByText('有未保存的修改').waitFor({ state: 'detached' })
  await page.reload()
  await settled()
  await page.locator('td.numeric input').first().waitFor()
  same(await page.locator('td.numeric input').first().inputValue(), '61.5', 'value')
  await page.locator('[data-test=submit]').click()
  await page.getByText('须由另一人审批').waitFor()
  check((await page.locator('[data-test=approve]').count()) === 0, 'the drafter is not offered to approve')
})

if (process.env.PHOTOGRAPH === 'true') {
  for (const [name, path] of [
    ['ledger-city', '/ledger?city=JY'],
    ['ledger-hall', '/ledger?city=JY&hall=H02380'],
    ['price', '/prices/2'],
    ['rule', '/rules/1'],
    ['what-if-set', '/what-if?set=item:new_activation=115&set=item:handset=90'],
  ]) {
    test(`picture of ${name}`, { seconds: 300 }, async ({ page, open, photograph, settled }) => {
      await open(FINANCE, '/')
      await page.goto(path)
      await settled()
      await photograph(name)
    })
  }
}
