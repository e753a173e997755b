import { computed } from 'vue'
import { theme } from '../theme'

/** Colours of charts, read from the tokens of the theme in force. */
export interface ChartColours {
  series: string[]
  good: string
  bad: string
  neutral: string
  low: string
  high: string
  primary: string
  text: string
  quiet: string
  line: string
  surface: string
  surface2: string
}

export const chartColours = computed<ChartColours>(() => {
  // Named so that a change of theme reads the tokens anew.
  const style = theme.value && getComputedStyle(document.documentElement)
  const token = (name: string) => (style ? style.getPropertyValue(`--ho-${name}`).trim() : '')
  return {
    series: [1, 2, 3, 4, 5, 6, 7, 8].map((at) => token(`chart-${at}`)),
    good: token('chart-good'),
    bad: token('chart-bad'),
    neutral: token('chart-neutral'),
    low: token('chart-low'),
    high: token('chart-high'),
    primary: token('primary'),
    text: token('text-2'),
    quiet: token('text-3'),
    line: token('line'),
    surface: token('surface'),
    surface2: token('surface-2'),
  }
})

/** An ECharts theme in the house's colours. */
export function chartTheme(colours: ChartColours): object {
  const axis = {
    axisLine: { lineStyle: { color: colours.line } },
    axisTick: { show: false },
    axisLabel: { color: colours.quiet, fontSize: 12 },
    splitLine: { lineStyle: { color: colours.line, type: 'dashed' } },
    nameTextStyle: { color: colours.quiet },
  }
  return {
    color: colours.series,
    backgroundColor: 'transparent',
    textStyle: { color: colours.text, fontFamily: getComputedStyle(document.body).fontFamily },
    categoryAxis: { ...axis, splitLine: { show: false } },
    valueAxis: { ...axis, axisLine: { show: false } },
    legend: { textStyle: { color: colours.text }, itemWidth: 14, itemHeight: 9, top: 0 },
    tooltip: {
      backgroundColor: colours.surface,
      borderColor: colours.line,
      textStyle: { color: colours.text, fontSize: 13 },
      confine: true,
    },
    visualMap: { textStyle: { color: colours.quiet } },
    line: { symbolSize: 6, lineStyle: { width: 2 } },
    bar: { barMaxWidth: 28 },
  }
}
