import type { EChartsCoreOption } from 'echarts/core'

export type ChartOption = EChartsCoreOption

/** The same figures as a table: what stands behind the chart. */
export interface ChartTable {
  columns: { key: string; title: string; numeric?: boolean }[]
  rows: Record<string, string | number | null>[]
}

/** What was clicked in a chart. */
export interface ChartPick {
  name: string
  seriesName: string
  dataIndex: number
}

/** GeoJSON under the name that the option's `map` uses. */
export type ChartMaps = Record<string, object>
