import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import ChartPanel from './ChartPanel.vue'

const table = { columns: [{ key: 'month', title: '月份' }, { key: 'profit', title: '利润', numeric: true }], rows: [{ month: '2026-09', profit: 12 }, { month: '2026-10', profit: null }] }
const show = () => mount(ChartPanel, { props: { title: '利润趋势', unit: '万元', option: {}, table, pickable: true }, global: { stubs: { ChartCanvas: { template: '<i role="img" />' } } } })

describe('ChartPanel', () => {
  it('has its title and unit', () => {
    expect(show().text()).toContain('利润趋势')
    expect(show().text()).toContain('万元')
  })

  it('shows the same figures as a table', async () => {
    const panel = show()
    await panel.find('.switch').trigger('click')
    expect(panel.findAll('tbody tr').map((row) => row.findAll('th, td').map((cell) => cell.text()))).toEqual([
      ['2026-09', '12'],
      ['2026-10', '—'],
    ])
    expect(panel.find('[role=img]').exists()).toBe(false)
  })

  it('opens a row of the table by keyboard', async () => {
    const panel = show()
    await panel.find('.switch').trigger('click')
    await panel.findAll('tbody tr')[1]?.trigger('keydown', { key: 'Enter' })
    expect(panel.emitted('pickRow')).toEqual([[1]])
  })
})
