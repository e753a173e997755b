import { describe, expect, it } from 'vitest'
import { goodRows, pollEvery, secondsTaken, toneOf } from './progress'
import { importRow } from './testing'

describe('an import under way', () => {
  it('is asked for again until it has ended', () => {
    expect(pollEvery([importRow(), importRow({ state: 'CHECKING' })])).toBeGreaterThan(0)
    expect(pollEvery([importRow(), importRow({ state: 'REFUSED' })])).toBe(false)
  })
})

describe('how an import ended', () => {
  it('taken in part is neither good nor bad', () => {
    expect(toneOf(importRow())).toBe('good')
    expect(toneOf(importRow({ badRows: 3 }))).toBe('warn')
    expect(toneOf(importRow({ state: 'REFUSED', badRows: 3 }))).toBe('bad')
    expect(toneOf(importRow({ state: 'RECOGNISED' }))).toBe('warn')
  })

  it('counts the good rows and the seconds', () => {
    expect(goodRows({ rows: 100, badRows: 10 })).toBe(90)
    expect(secondsTaken(importRow())).toBe(12)
    expect(secondsTaken({ receivedAt: '2026-12-01T01:00:00Z' })).toBeUndefined()
  })
})
