import { describe, expect, it } from 'vitest'
import { bars, largest, waterfallOption } from './waterfall'

const colours = { series: ['blue'], good: 'green', bad: 'red', text: 'black' } as never

describe('a waterfall', () => {
  it('ends where its last total stands', () => {
    const shown = bars([
      { name: 'then', fen: 100, total: true },
      { name: 'a', fen: 50 },
      { name: 'b', fen: -170 },
      { name: 'now', fen: -20, total: true },
    ])
    expect(shown.map((bar) => [bar.from, bar.to])).toEqual([
      [0, 100],
      [100, 150],
      [150, -20],
      [0, -20],
    ])
  })

  it('keeps its sum when small steps are put together', () => {
    const steps = [5, -40, 3, 20, -1].map((fen, at) => ({ name: `${at}`, fen }))
    const kept = largest(steps, 3, 'other')
    expect(kept.map((step) => step.fen)).toEqual([-40, 20, 7])
  })

  it('draws a bar that crosses zero on both sides', () => {
    const option = waterfallOption([{ name: 'a', fen: 10000, total: true }, { name: 'b', fen: -15000 }], colours) as {
      series: { data: (number | { value: number })[] }[]
    }
    const values = option.series.map((series) => series.data.map((one) => (typeof one === 'number' ? one : one.value)))
    expect(values).toEqual([
      [0, 0],
      [100, 100],
      [0, -50],
    ])
  })
})
