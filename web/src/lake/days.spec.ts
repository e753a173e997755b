import { describe, expect, it } from 'vitest'
import { monthBounds, ranges, rangeText } from './days'

describe('days touched', () => {
  it('join to ranges, over the end of a month too', () => {
    expect(ranges(['2026-11-02', '2026-10-31', '2026-11-01', '2026-11-05']).map(rangeText)).toEqual(['2026-10-31 – 2026-11-02', '2026-11-05'])
  })

  it('may be none', () => {
    expect(ranges([])).toEqual([])
  })
})

describe('a month', () => {
  it('has a first and a last day', () => {
    expect(monthBounds('2026-02')).toEqual({ from: '2026-02-01', to: '2026-02-28' })
    expect(monthBounds('2026-12')).toEqual({ from: '2026-12-01', to: '2026-12-31' })
  })

  it('that is not chosen bounds nothing', () => {
    expect(monthBounds('')).toEqual({ from: '', to: '' })
  })
})
