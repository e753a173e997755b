import { check, same, test } from './harness/runner.mjs'

const ROLES = ['PROVINCE_CHANNEL', 'FINANCE', 'TECHNICIAN', 'AUDITOR', 'ADMINISTRATOR', 'CITY_MANAGER', 'HALL_MANAGER', 'CLERK']
const examined = new Set()

async function menuOf(page) {
  const paths = await page.locator('nav[aria-label="主菜单"] li a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  return [...new Set(paths)]
}

async function healthy(page, path) {
  check((await page.locator('h1').count()) > 0, `${path} has no heading`)
  const problems = await page.locator('.problem[role=alert]').allInnerTexts()
  same(problems, [], `${path} shows a problem`)
}

for (const role of ROLES) {
  test(`every page in the menu opens for ${role}`, async ({ page, open, settled, unwordedKeys }) => {
    await open(role, '/')
    for (const path of await menuOf(page)) {
      await page.goto(path)
      await settled()
      await healthy(page, path)
      same(await unwordedKeys(), [], `${path} shows message keys`)
    }
  })

  for (const theme of ['light', 'dark']) {
    test(`the pages of ${role} have no serious accessibility fault (${theme})`, { theme }, async ({ page, open, settled, accessibilityFaults }) => {
      await open(role, '/')
      const faults = []
      for (const path of await menuOf(page)) {
        if (examined.has(`${theme} ${path}`)) continue
        examined.add(`${theme} ${path}`)
        await page.goto(path)
        await settled()
        await page.waitForTimeout(500)
        faults.push(...(await accessibilityFaults()).map((fault) => `${path} ${fault}`))
      }
      same(faults, [], 'faults')
    })
  }
}

test('no Chinese is left on the pages when English is spoken', { language: 'en' }, async ({ page, open, settled }) => {
  await open('PROVINCE_CHANNEL', '/')
  const paths = await page.locator('nav[aria-label="Main menu"] li a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  const left = []
  for (const path of paths) {
    await page.goto(path)
    await settled()
    // Names of places and people stay Chinese; headings, labels, buttons and column heads do not.
    const words = await page.locator('main h1, main h2, main label > span, main button, main th .head, main legend').allInnerTexts()
    left.push(...words.filter((word) => /[\u4e00-\u9fff]/.test(word)).map((word) => `${path}: ${word}`))
  }
  same(left, [], 'left in Chinese')
})

if (process.env.PHOTOGRAPH === 'true') {
  for (const role of ['PROVINCE_CHANNEL', 'FINANCE', 'AUDITOR', 'ADMINISTRATOR', 'HALL_MANAGER']) {
    test(`pictures of ${role}`, { seconds: 600 }, async ({ page, open, photograph }) => {
      await open(role, '/')
      for (const path of await menuOf(page)) {
        if (examined.has(`picture ${path}`)) continue
        examined.add(`picture ${path}`)
        await page.goto(path)
        await photograph(path.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, ''))
      }
    })
  }
}
