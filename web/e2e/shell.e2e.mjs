import { check, same, test } from './harness/runner.mjs'

const ANYONE = 'PROVINCE_CHANNEL'

test('a right password leads into the house', async ({ page, typeLogIn, account }) => {
  await typeLogIn(ANYONE)
  await page.locator('[data-test=user-menu]').waitFor()
  check((await page.locator('[data-test=user-menu]').innerText()).includes(account(ANYONE).displayName ?? ''), 'the user menu shows the name')
  check((await page.locator('nav a[aria-current=page]').count()) > 0, 'the menu marks where I am')
})

test('a wrong password is refused in plain words and keeps the account name', async ({ page, account }) => {
  await page.goto('/login')
  await page.locator('#login-name').fill(account(ANYONE).loginName)
  await page.locator('#login-password').fill('not the password')
  await page.locator('button[type=submit]').click()
  await page.locator('[data-test=login-problem]').waitFor()
  same(await page.locator('#login-name').inputValue(), account(ANYONE).loginName, 'account name')
  same(await page.locator('#login-password').inputValue(), '', 'password')
  same(new URL(page.url()).pathname, '/login', 'place')
})

test('the keyboard alone logs in and out', async ({ page, account }) => {
  const { loginName, password } = account(ANYONE)
  await page.goto('/login')
  await page.locator('#login-name').waitFor()
  await page.waitForFunction(() => document.activeElement?.id === 'login-name')
  await page.keyboard.type(loginName)
  await page.keyboard.press('Tab')
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await page.locator('[data-test=user-menu]').waitFor()
  await page.locator('[data-test=user-menu]').focus()
  await page.keyboard.press('Enter')
  await page.locator('[data-test=logout]').waitFor()
  for (let step = 0; step < 6; step++) {
    await page.keyboard.press('ArrowDown')
    if (await page.evaluate(() => document.activeElement?.closest('[data-test=logout]') !== null && document.activeElement?.closest('[data-test=logout]') !== undefined)) break
  }
  await page.keyboard.press('Enter')
  await page.waitForURL('**/login')
})

test('a deep link comes back after the log-in, with its query', async ({ page, typeLogIn }) => {
  await typeLogIn(ANYONE, 0, '/account?from=link')
  await page.waitForURL('**/account?from=link')
})

test('a link to another site is not followed after the log-in', async ({ page, typeLogIn, site }) => {
  await typeLogIn(ANYONE, 0, '/login?return=//example.com/')
  same(new URL(page.url()).origin, new URL(site.baseUrl).origin, 'origin')
})

test('the language switches everywhere and stays', async ({ page, open }) => {
  await open(ANYONE, '/account')
  await page.getByRole('button', { name: 'Switch to English' }).click()
  await page.getByRole('heading', { name: 'My account' }).waitFor()
  same(await page.locator('html').getAttribute('lang'), 'en', 'lang')
  await page.reload()
  await page.getByRole('heading', { name: 'My account' }).waitFor()
  check(!/[\u4e00-\u9fff]/.test(await page.locator('nav[aria-label="Main menu"]').innerText()), 'no Chinese is left in the menu')
})

test('the theme switches and stays', async ({ page, open }) => {
  await open(ANYONE, '/account')
  await page.locator('[data-test=theme]').click()
  check(await page.evaluate(() => document.documentElement.classList.contains('dark')), 'dark is on')
  await page.reload()
  check(await page.evaluate(() => document.documentElement.classList.contains('dark')), 'dark stays on')
})

test('pages open as tabs that keep their address and can be closed', async ({ page, open }) => {
  await open(ANYONE, '/account?from=tab')
  const tabs = page.locator('nav[aria-label="已打开的页面"]')
  await tabs.getByRole('link', { name: '我的账号' }).waitFor()
  same(await tabs.getByRole('link', { name: '我的账号' }).getAttribute('href'), '/account?from=tab', 'address of the tab')
  await tabs.getByRole('button', { name: '关闭「我的账号」' }).click()
  await page.waitForURL((url) => url.search === '')
})

test('an unknown address says so', async ({ page, open }) => {
  await open(ANYONE, '/no-such-page')
  await page.getByRole('heading', { name: '页面不存在' }).waitFor()
})

for (const theme of ['light', 'dark']) {
  test(`shell and log-in have no serious accessibility fault (${theme})`, { theme }, async ({ page, open, accessibilityFaults }) => {
    await page.goto('/login')
    await page.locator('#login-name').waitFor()
    same(await accessibilityFaults(), [], 'log-in')
    await open(ANYONE, '/account')
    same(await accessibilityFaults(), [], 'shell')
    await page.locator('[data-test=user-menu]').click()
    await page.locator('[data-test=logout]').waitFor()
    same(await accessibilityFaults(), [], 'shell with its user menu open')
  })
}
