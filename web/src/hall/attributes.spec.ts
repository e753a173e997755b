import { afterEach, describe, expect, it } from 'vitest'
import { hasMessage, setLanguage } from '@/shared/i18n'
import { ATTRIBUTES, attributeText, formText, historyText, isUnknown, REASONS } from './attributes'
import { aHall } from './testing'

const attribute = (code: string) => ATTRIBUTES.find((one) => one.code === code)!

afterEach(() => setLanguage('zh-CN'))

describe('an attribute', () => {
  it('is written in words, with its unit of money to the fen', () => {
    expect(attributeText(attribute('base_type'), aHall())).toBe('标准厅')
    expect(attributeText(attribute('monthly_rent'), aHall())).toBe('¥11,000.00')
    setLanguage('en')
    expect(attributeText(attribute('base_type'), aHall())).toBe('Standard')
  })

  it('that is unknown says why, never zero', () => {
    const hall = aHall({ frontArea: undefined, director: undefined, unknown: { front_area: 'not_surveyed', director: 'other 岗位空缺' } })
    expect(isUnknown(attribute('front_area'), hall)).toBe(true)
    expect(attributeText(attribute('front_area'), hall)).toBe('未测量')
    expect(attributeText(attribute('director'), hall)).toBe('其他：岗位空缺')
  })

  it('goes into the form as the file would have it', () => {
    expect(formText(attribute('monthly_rent'), aHall())).toBe('11000.00')
    expect(formText(attribute('ownership'), aHall())).toBe('rented')
    expect(formText(attribute('counters'), aHall({ counters: undefined }))).toBe('')
  })

  it('of the history is read like one of today', () => {
    expect(historyText('monthly_rent', '9800.50', undefined)).toBe('¥9,800.50')
    expect(historyText('status', 'closed', undefined)).toBe('关闭')
    expect(historyText('staff', undefined, 'refused')).toBe('拒绝提供')
    expect(historyText('hall', 'created', undefined)).toBe('建档')
  })

  it('has words for its name, its choices and every reason', () => {
    const keys = ATTRIBUTES.flatMap((one) => [`hall.attribute.${one.code}`, ...(one.choices ?? []).map((choice) => `hall.choice.${one.code}.${choice}`)])
    expect([...keys, ...REASONS.map((reason) => `hall.reason.${reason}`)].filter((key) => !hasMessage(key))).toEqual([])
  })
})
