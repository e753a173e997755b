// What a test holds in its hands: a page, ways to log in, and cameras.
import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { screenshots } from './paths.mjs'

const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1366, height: 768 },
]
const sessions = new Map()
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export async function house(browser, site, { language = 'zh-CN', theme = 'light', viewport = SIZES[1] } = {}) {
  const context = await browser.newContext({ baseURL: site.baseUrl, viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', acceptDownloads: true, reducedMotion: 'reduce' })
  context.setDefaultTimeout(20_000)
  await context.addInitScript(
    ([tongue, look]) => {
      if (!localStorage.getItem('hallops.language')) localStorage.setItem('hallops.language', tongue)
      if (!localStorage.getItem('hallops.theme')) localStorage.setItem('hallops.theme', look)
    },
    [language, theme],
  )
  const page = await context.newPage()
  const errors = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    // A refused resource is the page's matter (it shows the problem); a broken security policy is ours.
    if (message.type() === 'error' && /Content Security Policy|Refused to/.test(message.text())) errors.push(message.text())
  })

  const account = (role, which = 0) => {
    const found = site.accounts.filter((one) => one.roles?.includes(role) || one.role === role)[which]
    if (!found) throw new Error(`no account has the role ${role}`)
    return found
  }

  /** Types name and password into the log-in page. */
  const typeLogIn = async (role, which = 0, path = '/login') => {
    const { loginName, password } = account(role, which)
    await page.goto(path)
    await page.locator('#login-name').fill(loginName)
    await page.locator('#login-password').fill(password)
    await page.locator('button[type=submit]').click()
    await page.waitForURL((url) => url.pathname !== '/login')
  }

  /** Logged in as a role, at a path; the session is kept for the tests that follow. */
  const open = async (role, path = '/', which = 0) => {
    const { loginName } = account(role, which)
    const known = sessions.get(loginName)
    if (known) await context.addCookies(known)
    else {
      await typeLogIn(role, which)
      sessions.set(loginName, await context.cookies())
    }
    await page.goto(path)
    await settled()
  }

  /** No skeletons, no running requests. */
  const settled = async () => {
    await page.waitForLoadState('networkidle').catch(() => {})
    await page.waitForFunction(() => !document.querySelector('.el-skeleton')).catch(() => {})
  }

  /** Message keys for which there were no words since the page was loaded. */
  const unwordedKeys = async () => {
    const keys = await page.evaluate(() => document.documentElement.dataset.wordless ?? '').catch(() => '')
    return [...new Set(keys.split(' ').filter(Boolean))]
  }

  /** The page in Chinese, light and dark, at both sizes, and once in English. */
  const photograph = async (name, { fullPage = false } = {}) => {
    mkdirSync(screenshots, { recursive: true })
    const path = new URL(page.url()).pathname + new URL(page.url()).search
    const look = async (tongue, theme) => {
      await page.evaluate(([l, t]) => (localStorage.setItem('hallops.language', l), localStorage.setItem('hallops.theme', t)), [tongue, theme])
      await page.goto(path)
      await settled()
      await page.waitForTimeout(600)
    }
    for (const theme of ['light', 'dark']) {
      await look('zh-CN', theme)
      for (const size of SIZES) {
        await page.setViewportSize(size)
        await page.waitForTimeout(250)
        await page.screenshot({ path: join(screenshots, `${name}-${theme}-${size.width}.png`), fullPage })
      }
    }
    await look('en', 'light')
    await page.screenshot({ path: join(screenshots, `${name}-en-1366.png`), fullPage })
    await look('zh-CN', 'light')
  }

  /** Serious and critical findings of axe on what is shown, as readable lines. */
  const accessibilityFaults = async (selector) => {
    await page.evaluate(axeSource)
    const { violations } = await page.evaluate(async (root) => {
      return window.axe.run(root ? { include: [root] } : document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] })
    }, selector)
    return violations
      .filter((fault) => ['serious', 'critical'].includes(fault.impact))
      .flatMap((fault) => fault.nodes.map((node) => `${fault.id}: ${node.target.join(' ')} ${node.any[0]?.message ?? fault.help}`))
  }

  return { page, context, errors, site, account, typeLogIn, open, settled, unwordedKeys, photograph, accessibilityFaults, close: () => context.close(), forget: (role, which = 0) => sessions.delete(account(role, which).loginName) }
}
