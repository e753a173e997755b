import type { ChartColours } from '@/shared/chart/colours'
import type { ChartOption, ChartTable } from '@/shared/chart/types'
import { formatCount, formatMoney, formatPercent } from '@/shared/format'
import { translate as t } from '@/shared/i18n'
import type { CityFigures } from './insight.api'

export const MAP_METRICS = ['profit_margin', 'profit', 'perHall', 'lossShare'] as const
export type MapMetric = (typeof MAP_METRICS)[number]

export function mapValue(city: CityFigures, metric: MapMetric): number | null {
  switch (metric) {
    case 'profit_margin':
      return city.profitMargin
    case 'profit':
      return city.profitFen
    case 'perHall':
      return city.halls === 0 ? null : city.profitFen / city.halls
    case 'lossShare':
      return city.halls === 0 ? null : city.lossMaking / city.halls
  }
}

export function mapText(value: number | null, metric: MapMetric): string {
  return metric === 'profit_margin' || metric === 'lossShare' ? formatPercent(value) : formatMoney(value)
}

export function mapMetricName(metric: MapMetric): string {
  return metric === 'perHall' || metric === 'lossShare' ? t(`insight.overview.${metric}`) : t(`insight.metric.${metric}.name`)
}

export function mapOption(cities: CityFigures[], metric: MapMetric, colours: ChartColours): ChartOption {
  const byCode = new Map(cities.map((city) => [city.code, city]))
  const values = cities.map((city) => mapValue(city, metric)).filter((value): value is number => value != null)
  const low = Math.min(...values)
  const high = Math.max(...values)
  const worseHigh = metric === 'lossShare'
  return {
    tooltip: {
      formatter: ({ name }: { name: string }) => {
        const city = byCode.get(name)
        if (!city) return ''
        return [
          `<b>${city.name ?? name}</b>`,
          `${mapMetricName(metric)} ${mapText(mapValue(city, metric), metric)}`,
          `${t('insight.metric.profit.name')} ${formatMoney(city.profitFen)}`,
          `${t('insight.overview.halls')} ${formatCount(city.halls)} · ${t('insight.overview.lossHalls')} ${formatCount(city.lossMaking)}`,
        ].join('<br/>')
      },
    },
    visualMap: {
      // The span of the cities, so that they differ; a single value stands in the middle.
      min: low === high ? low - 1 : low,
      max: low === high ? high + 1 : high,
      left: 4,
      bottom: 4,
      itemWidth: 10,
      itemHeight: 90,
      calculable: false,
      text: [mapText(high, metric), mapText(low, metric)],
      inRange: { color: [colours.low, worseHigh ? colours.bad : colours.series[0]!] },
      outOfRange: { color: colours.surface2 },
    },
    series: [
      {
        type: 'map',
        map: 'province',
        nameProperty: 'name',
        top: 8,
        bottom: 8,
        data: cities.map((city) => ({ name: city.code, value: mapValue(city, metric) ?? undefined })),
        label: {
          show: true,
          fontSize: 11,
          color: colours.text,
          textBorderColor: colours.surface,
          textBorderWidth: 3,
          formatter: ({ name }: { name: string }) => byCode.get(name)?.name?.replace('市', '') ?? '',
        },
        itemStyle: { areaColor: colours.surface2, borderColor: colours.surface, borderWidth: 1.2 },
        emphasis: { itemStyle: { areaColor: colours.series[2] }, label: { color: colours.text } },
        select: { disabled: true },
      },
    ],
  }
}

export function mapTable(cities: CityFigures[]): ChartTable {
  return {
    columns: [
      { key: 'city', title: t('insight.overview.city') },
      { key: 'halls', title: t('insight.overview.halls'), numeric: true },
      { key: 'loss', title: t('insight.overview.lossHalls'), numeric: true },
      { key: 'income', title: t('insight.metric.income.name'), numeric: true },
      { key: 'profit', title: t('insight.metric.profit.name'), numeric: true },
      { key: 'margin', title: t('insight.metric.profit_margin.name'), numeric: true },
      { key: 'perHall', title: t('insight.overview.perHall'), numeric: true },
    ],
    rows: sortedCities(cities).map((city) => ({
      city: city.name ?? city.code,
      halls: formatCount(city.halls),
      loss: formatCount(city.lossMaking),
      income: formatMoney(city.incomeFen),
      profit: formatMoney(city.profitFen),
      margin: formatPercent(city.profitMargin),
      perHall: formatMoney(mapValue(city, 'perHall')),
    })),
  }
}

export function sortedCities(cities: CityFigures[]): CityFigures[] {
  return [...cities].sort((a, b) => b.profitFen - a.profitFen)
}
