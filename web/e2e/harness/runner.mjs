// A test is a sentence and a function; each gets a browser context of its own.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { house } from './house.mjs'
import { results } from './paths.mjs'

const tests = []
const SECONDS = 120

/** options: { language, theme, viewport } of the browser context. */
export function test(sentence, options, body) {
  tests.push(typeof options === 'function' ? { sentence, options: {}, body: options } : { sentence, options, body })
}

export function check(truth, sentence) {
  if (!truth) throw new Error(sentence)
}

export function same(actual, expected, sentence = 'unexpected value') {
  const [one, other] = [JSON.stringify(actual), JSON.stringify(expected)]
  if (one !== other) throw new Error(`${sentence}: expected ${other}, got ${one}`)
}

async function limited(work, seconds = SECONDS) {
  let timer
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`took longer than ${seconds} s`)), seconds * 1000)
  })
  try {
    await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}

export async function runAll(browser, site, filter = '') {
  let passed = 0
  const failed = []
  for (const { sentence, options, body } of tests) {
    if (!sentence.includes(filter)) continue
    const started = Date.now()
    const place = await house(browser, site, options)
    try {
      await limited(body(place), options.seconds)
      const keys = await place.unwordedKeys()
      if (keys.length > 0) throw new Error(`message keys without words: ${keys.join(' ')}`)
      if (place.errors.length > 0) throw new Error(`the page threw: ${place.errors.join(' | ')}`)
      passed++
      console.log(`  ✓ ${sentence} (${Date.now() - started} ms)`)
    } catch (error) {
      failed.push(sentence)
      mkdirSync(results, { recursive: true })
      const picture = join(results, `${sentence.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)}.png`)
      await place.page.screenshot({ path: picture }).catch(() => {})
      console.log(`  ✗ ${sentence} (${Date.now() - started} ms)\n    ${String(error.message).split('\n').slice(0, 12).join('\n    ')}\n    at ${place.page.url()}, see ${picture}`)
    } finally {
      await place.close()
    }
  }
  return { passed, failed }
}
