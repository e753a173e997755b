import { describe, expect, it } from 'vitest'
import { markedFormats, pollEvery, secondsTaken, toneOf } from './progress'
import { importRow } from './testing'

describe('an import under way', () => {
  it('is asked for again until it has ended', () => {
    expect(pollEvery([importRow(), importRow({ state: 'checking' })])).toBeGreaterThan(0)
    expect(pollEvery([importRow(), importRow({ state: 'refused' })])).toBe(false)
  })
})

describe('how an import ended', () => {
  it('taken in part is neither good nor bad', () => {
    expect(toneOf(importRow())).toBe('good')
    expect(toneOf(importRow({ badRows: 3 }))).toBe('warn')
    expect(toneOf(importRow({ state: 'refused', badRows: 3 }))).toBe('bad')
    expect(toneOf(importRow({ state: 'recognised' }))).toBe('warn')
  })

  it('counts the seconds', () => {
    expect(secondsTaken(importRow())).toBe(12)
    expect(secondsTaken({ receivedAt: '2026-12-01T01:00:00Z' })).toBeUndefined()
  })
})

describe('the marked file', () => {
  it('of a CSV file comes as a workbook or as CSV, of a workbook as a workbook', () => {
    expect(markedFormats(importRow({ marked: true, format: 'CSV, GB18030' }))).toEqual(['xlsx', 'csv'])
    expect(markedFormats(importRow({ marked: true, format: 'xlsx' }))).toEqual(['xlsx'])
    expect(markedFormats(importRow())).toEqual([])
  })
})
