import { afterEach, describe, expect, it } from 'vitest'
import { addMonths, exactMoney, formatBytes, formatChange, formatInstant, formatMoney, formatPercent, formatPeriod, formatShortCount, formatShortMoney, formatYuan } from './format'
import { setLanguage } from './i18n'

afterEach(() => setLanguage('zh-CN'))

describe('money', () => {
  it('stays in 元 below ten thousand', () => expect(formatMoney(999_999)).toBe('9,999.99 元'))
  it('turns to 万元', () => expect(formatMoney(123_456_700)).toBe('123.46 万元'))
  it('turns to 亿元', () => expect(formatMoney(1_234_567_890_123)).toBe('123.46 亿元'))
  it('writes a true minus', () => expect(formatMoney(-123_456_700)).toBe('−123.46 万元'))
  it('is exact to the fen', () => expect(exactMoney(-123_456_789)).toBe('−¥1,234,567.89'))
  it('is short on an axis', () => {
    expect(formatShortMoney(250_000_000)).toBe('250万')
    expect(formatShortMoney(-7_590_000, 2)).toBe('−7.59万')
    expect(formatShortMoney(50_000)).toBe('500')
  })
  it('says unknown instead of zero', () => {
    expect(formatMoney(null)).toBe('—')
    expect(formatYuan(undefined)).toBe('—')
  })
  it('knows English scales', () => {
    setLanguage('en')
    expect(formatMoney(123_456_700)).toBe('¥1.23m')
    expect(formatMoney(999)).toBe('¥9.99')
  })
})

describe('other figures', () => {
  it('percent comes from a ratio', () => expect(formatPercent(0.0973)).toBe('9.7%'))
  it('a change carries its sign', () => {
    expect(formatChange(0.032)).toBe('+3.2%')
    expect(formatChange(-0.032)).toBe('−3.2%')
  })
  it('a ratio without a base is unknown', () => expect(formatPercent(Number.NaN)).toBe('—'))
  it('small counts stay whole', () => expect(formatShortCount(9_876)).toBe('9,876'))
  it('large counts take 万', () => expect(formatShortCount(123_456)).toBe('12.35 万'))
  it('bytes take a unit', () => expect(formatBytes(1_572_864)).toBe('1.5 MB'))
})

describe('time', () => {
  it('a month reads as one', () => {
    expect(formatPeriod('2026-10')).toBe('2026年10月')
    setLanguage('en')
    expect(formatPeriod('2026-10')).toBe('Oct 2026')
  })
  it('an instant is told in Beijing time', () => expect(formatInstant('2026-10-31T16:30:00Z')).toBe('2026-11-01 00:30:00'))
  it('months cross the year', () => expect(addMonths('2026-01', -1)).toBe('2025-12'))
})
