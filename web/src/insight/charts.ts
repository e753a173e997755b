import type { ChartColours } from '@/shared/chart/colours'
import type { ChartOption, ChartTable } from '@/shared/chart/types'
import { formatCount, formatMoney, formatPercent, formatPeriod, formatShortMoney } from '@/shared/format'
import { translate } from '@/shared/i18n'
import type { HeatCell, StructureItem, TrendPoint } from './insight.api'

const t = translate
const moneyAxis = { type: 'value', axisLabel: { formatter: (value: number) => formatShortMoney(value * 100) } }

export function trendOption(points: TrendPoint[], colours: ChartColours): ChartOption {
  const yuan = (pick: (point: TrendPoint) => number) => points.map((point) => pick(point) / 100)
  return {
    grid: { left: 8, right: 8, top: 34, bottom: 4, containLabel: true },
    legend: {},
    tooltip: { trigger: 'axis', valueFormatter: (value: number) => formatMoney(value * 100) },
    xAxis: { type: 'category', data: points.map((point) => point.period.slice(2)) },
    yAxis: moneyAxis,
    series: [
      { name: t('insight.metric.income.name'), type: 'line', data: yuan((point) => point.incomeFen), color: colours.series[0], symbol: 'circle' },
      { name: t('insight.metric.cost.name'), type: 'line', data: yuan((point) => point.costFen), color: colours.series[2], symbol: 'rect', lineStyle: { type: 'dashed' } },
      {
        name: t('insight.metric.profit.name'),
        type: 'bar',
        data: points.map((point) => ({ value: point.profitFen / 100, itemStyle: { color: point.profitFen < 0 ? colours.bad : colours.good, borderRadius: 2 } })),
        color: colours.good,
      },
    ],
  }
}

export function trendTable(points: TrendPoint[]): ChartTable {
  return {
    columns: [
      { key: 'period', title: t('insight.overview.month') },
      { key: 'income', title: t('insight.metric.income.name'), numeric: true },
      { key: 'cost', title: t('insight.metric.cost.name'), numeric: true },
      { key: 'profit', title: t('insight.metric.profit.name'), numeric: true },
      { key: 'visitors', title: t('insight.metric.visitors.name'), numeric: true },
    ],
    rows: points.map((point) => ({
      period: formatPeriod(point.period),
      income: formatMoney(point.incomeFen),
      cost: formatMoney(point.costFen),
      profit: formatMoney(point.profitFen),
      visitors: formatCount(point.visitors),
    })),
  }
}

export function structureOption(items: StructureItem[], colours: ChartColours): ChartOption {
  const shown = [...items].reverse()
  const percent = (value: number | null) => (value == null ? null : value * 100)
  return {
    grid: { left: 8, right: 24, top: 30, bottom: 4, containLabel: true },
    legend: {},
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, valueFormatter: (value: number | null) => formatPercent(value == null ? null : value / 100) },
    xAxis: { type: 'value', axisLabel: { formatter: '{value}%' } },
    yAxis: { type: 'category', data: shown.map((item) => t(`insight.item.${item.item}`)) },
    series: [
      { name: t('insight.hall.own'), type: 'bar', data: shown.map((item) => percent(item.share)), color: colours.series[0], barMaxWidth: 12, itemStyle: { borderRadius: 2 } },
      { name: t('insight.hall.peer'), type: 'bar', data: shown.map((item) => percent(item.peerShare)), color: colours.neutral, barMaxWidth: 12, itemStyle: { borderRadius: 2 } },
    ],
  }
}

export function structureTable(items: StructureItem[]): ChartTable {
  return {
    columns: [
      { key: 'item', title: t('shared.chart.item') },
      { key: 'amount', title: t('insight.metric.income.name'), numeric: true },
      { key: 'own', title: t('insight.hall.own'), numeric: true },
      { key: 'peer', title: t('insight.hall.peer'), numeric: true },
    ],
    rows: items.map((item) => ({
      item: t(`insight.item.${item.item}`),
      amount: formatMoney(item.amountFen),
      own: formatPercent(item.share),
      peer: formatPercent(item.peerShare),
    })),
  }
}

/** 20 → 10:00 */
export function halfHourText(halfHour: number): string {
  return `${String(Math.floor(halfHour / 2)).padStart(2, '0')}:${halfHour % 2 === 0 ? '00' : '30'}`
}

const DAYS = [1, 2, 3, 4, 5, 6, 7]

function openHours(cells: HeatCell[]): number[] {
  const used = cells.filter((cell) => cell.visitors > 0).map((cell) => cell.halfHour)
  if (used.length === 0) return []
  const first = Math.min(...used)
  return Array.from({ length: Math.max(...used) - first + 1 }, (_, at) => first + at)
}

export function heatOption(cells: HeatCell[], colours: ChartColours): ChartOption {
  const hours = openHours(cells)
  return {
    grid: { left: 8, right: 8, top: 8, bottom: 44, containLabel: true },
    tooltip: {
      formatter: ({ data }: { data: [number, number, number] }) =>
        `${t(`insight.weekday.d${7 - data[1]}`)} ${halfHourText(hours[data[0]] ?? 0)}<br/>${formatCount(data[2], 1)}`,
    },
    xAxis: { type: 'category', data: hours.map(halfHourText), splitArea: { show: false } },
    yAxis: { type: 'category', data: [...DAYS].reverse().map((day) => t(`insight.weekday.d${day}`)) },
    visualMap: {
      min: 0,
      max: Math.max(1, ...cells.map((cell) => cell.visitors)),
      calculable: false,
      orient: 'horizontal',
      left: 'center',
      bottom: 0,
      itemHeight: 120,
      itemWidth: 10,
      inRange: { color: [colours.low, colours.high] },
      formatter: (value: number) => formatCount(value, 0),
    },
    series: [
      {
        type: 'heatmap',
        data: cells.map((cell) => [hours.indexOf(cell.halfHour), 7 - cell.weekday, Math.round(cell.visitors * 10) / 10]).filter((cell) => cell[0]! >= 0),
        itemStyle: { borderColor: colours.surface, borderWidth: 1, borderRadius: 2 },
      },
    ],
  }
}

export function heatTable(cells: HeatCell[]): ChartTable {
  const at = new Map(cells.map((cell) => [`${cell.weekday}-${cell.halfHour}`, cell.visitors]))
  return {
    columns: [{ key: 'time', title: '' }, ...DAYS.map((day) => ({ key: `d${day}`, title: t(`insight.weekday.d${day}`), numeric: true }))],
    rows: openHours(cells).map((hour) => ({
      time: halfHourText(hour),
      ...Object.fromEntries(DAYS.map((day) => [`d${day}`, formatCount(at.get(`${day}-${hour}`) ?? 0, 1)])),
    })),
  }
}

export function busiest(cells: HeatCell[]): HeatCell | undefined {
  return cells.reduce<HeatCell | undefined>((most, cell) => (most && most.visitors >= cell.visitors ? most : cell), undefined)
}
