import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import ChangeText from './ChangeText.vue'
import MoneyText from './MoneyText.vue'
import StatCard from './StatCard.vue'
import TrendSparkline from './TrendSparkline.vue'

describe('a figure', () => {
  it('of money is short, with the exact value on hover', () => {
    const money = mount(MoneyText, { props: { fen: 123_456_789 } })
    expect(money.text()).toBe('123.46 万元')
    expect(money.attributes('title')).toBe('精确值 ¥1,234,567.89')
  })

  it('that is unknown is a dash, not a zero', () => {
    expect(mount(MoneyText, { props: { fen: null } }).text()).toBe('—')
    expect(mount(StatCard, { props: { label: '利润', value: null, kind: 'money' } }).find('.value').text()).toBe('—')
  })

  it('that rose says so in arrow, word and sign', () => {
    const change = mount(ChangeText, { props: { ratio: 0.032 } })
    expect(change.text().replace(/\s+/g, ' ')).toBe('▲升 +3.2%')
    expect(change.classes()).toContain('ho-good')
  })

  it('of cost that rose is not welcome', () => {
    expect(mount(ChangeText, { props: { ratio: 0.032, goodWhen: 'down' } }).classes()).toContain('ho-bad')
  })

  it('with a trend tells it to those who cannot see the line', () => {
    const line = mount(TrendSparkline, { props: { values: [10, null, 30] } })
    expect(line.find('title').text()).toBe('趋势，从 10 到 30')
  })

  it('in a card has its unit beside it', () => {
    const card = mount(StatCard, { props: { label: '客流', value: 123_456, unit: '人次', changes: [{ label: '环比', ratio: -0.1 }] } })
    expect(card.find('.value').text().replace(/\s/g, '')).toBe('12.35万人次')
    expect(card.text()).toContain('▼')
  })
})
