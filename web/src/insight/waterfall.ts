import type { ChartColours } from '@/shared/chart/colours'
import type { ChartOption, ChartTable } from '@/shared/chart/types'
import { formatMoney, formatShortMoney } from '@/shared/format'

/** One step of a waterfall: a level (`total`) or what is added to it. */
export interface Step {
  name: string
  fen: number
  total?: boolean
  /** Not red or green: neither good nor bad. */
  neutral?: boolean
}

export interface Bar {
  name: string
  from: number
  to: number
  step: Step
}

/** Where each bar begins and ends; a total stands on zero. */
export function bars(steps: Step[]): Bar[] {
  let level = 0
  return steps.map((step) => {
    const from = step.total ? 0 : level
    level = step.total ? step.fen : level + step.fen
    return { name: step.name, from, to: level, step }
  })
}

/** Keeps the largest steps and adds the others up, so that the sum stays. */
export function largest(steps: Step[], count: number, otherName: string): Step[] {
  const moving = steps.filter((step) => step.fen !== 0)
  if (moving.length <= count) return moving
  const kept = new Set([...moving].sort((a, b) => Math.abs(b.fen) - Math.abs(a.fen)).slice(0, count - 1))
  const rest = moving.filter((step) => !kept.has(step)).reduce((sum, step) => sum + step.fen, 0)
  return [...moving.filter((step) => kept.has(step)), { name: otherName, fen: rest }]
}

export function signed(fen: number): string {
  return `${fen > 0 ? '+' : ''}${formatMoney(fen)}`
}

export function waterfallOption(steps: Step[], colours: ChartColours): ChartOption {
  const shown = bars(steps)
  const yuan = (fen: number) => fen / 100
  const colour = ({ step }: Bar) => (step.total || step.neutral ? colours.series[0] : step.fen >= 0 ? colours.good : colours.bad)
  // A bar that crosses zero has a part on each side; the invisible foot carries it to its level.
  const parts = shown.map((bar) => {
    const high = Math.max(bar.from, bar.to)
    const low = Math.min(bar.from, bar.to)
    const foot = low > 0 ? low : high < 0 ? high : 0
    return { foot, above: Math.max(high, 0) - Math.max(low, 0), below: Math.min(low, 0) - Math.min(high, 0) }
  })
  // Its label stands at the end it moves to, once.
  const visible = (side: 'above' | 'below') =>
    parts.map((part, at) => {
      const bar = shown[at]!
      const rises = bar.to >= bar.from
      const labelled = rises ? part.above !== 0 : part.below !== 0
      const alone = rises ? part.above === 0 && part.below !== 0 : part.below === 0 && part.above !== 0
      const own = (side === 'above') === rises
      return {
        value: yuan(part[side]),
        itemStyle: { color: colour(bar), borderRadius: 2 },
        label: { show: own ? labelled : alone, position: rises ? 'top' : 'bottom' },
      }
    })
  const text = (at: number) => {
    const { step } = shown[at]!
    return step.total ? formatShortMoney(step.fen, 2) : `${step.fen > 0 ? '+' : ''}${formatShortMoney(step.fen, 2)}`
  }
  const label = { formatter: ({ dataIndex }: { dataIndex: number }) => text(dataIndex), color: colours.text, fontSize: 11 }
  const bar = { type: 'bar', stack: 'w', barMaxWidth: 42 }
  return {
    aria: { enabled: true, label: { enabled: false }, decal: { show: false } },
    grid: { left: 8, right: 8, top: 24, bottom: 4, containLabel: true },
    xAxis: { type: 'category', data: shown.map((one) => one.name), axisLabel: { interval: 0, width: Math.max(40, Math.floor(460 / shown.length)), overflow: 'break', lineHeight: 13, fontSize: 11 } },
    yAxis: { type: 'value', axisLabel: { formatter: (value: number) => formatShortMoney(value * 100) } },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      formatter: (at: { dataIndex: number }[]) => {
        const one = shown[at[0]?.dataIndex ?? 0]!
        return `${one.name}<br/>${one.step.total ? formatMoney(one.step.fen) : signed(one.step.fen)}`
      },
    },
    series: [
      { ...bar, data: parts.map((part) => yuan(part.foot)), itemStyle: { color: 'transparent' }, silent: true, tooltip: { show: false } },
      { ...bar, data: visible('above'), label },
      { ...bar, data: visible('below'), label },
    ],
  }
}

export function waterfallTable(steps: Step[], titles: { item: string; amount: string }): ChartTable {
  return {
    columns: [
      { key: 'name', title: titles.item },
      { key: 'amount', title: titles.amount, numeric: true },
    ],
    rows: steps.map((step) => ({ name: step.name, amount: step.total ? formatMoney(step.fen) : signed(step.fen) })),
  }
}
