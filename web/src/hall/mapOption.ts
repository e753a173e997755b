import type { ChartColours } from '@/shared/chart/colours'
import type { ChartOption } from '@/shared/chart/types'
import type { MapPoint } from './hall.api'

export type ColourBy = 'baseType' | 'status'

export interface Outline {
  type: string
  features: { properties: { name: string }; geometry: { coordinates: unknown } }[]
}

/** Kinds in the order of the legend; each has a colour and a shape, since colour alone is not enough. */
export const KINDS: Record<ColourBy, readonly string[]> = {
  baseType: ['township', 'small', 'standard', 'flagship', ''],
  status: ['normal', 'suspended', 'closed'],
}
const SHAPES: Record<string, { symbol: string; size: number }> = {
  township: { symbol: 'circle', size: 5 },
  small: { symbol: 'triangle', size: 6 },
  standard: { symbol: 'rect', size: 7 },
  flagship: { symbol: 'diamond', size: 12 },
  '': { symbol: 'emptyCircle', size: 6 },
  normal: { symbol: 'circle', size: 5 },
  suspended: { symbol: 'triangle', size: 8 },
  closed: { symbol: 'emptyCircle', size: 6 },
}

export function kindOf(point: MapPoint, by: ColourBy): string {
  return by === 'status' ? point.status : (point.baseType ?? '')
}

export function colourOf(kind: string, colours: ChartColours): string {
  const { series } = colours
  const at: Record<string, string | undefined> = {
    township: series[5],
    small: series[0],
    standard: series[2],
    flagship: colours.bad,
    '': colours.neutral,
    normal: colours.good,
    suspended: series[2],
    closed: colours.neutral,
  }
  return at[kind] ?? colours.neutral
}

export type Box = [west: number, south: number, east: number, north: number]

/** The box around one city's outline. */
export function boxOf(outline: Outline, city: string): Box | undefined {
  const feature = outline.features.find((one) => one.properties.name === city)
  if (!feature) return undefined
  const box: Box = [180, 90, -180, -90]
  const walk = (node: unknown): void => {
    if (!Array.isArray(node)) return
    if (typeof node[0] === 'number') {
      const [x, y] = node as [number, number]
      box[0] = Math.min(box[0], x)
      box[1] = Math.min(box[1], y)
      box[2] = Math.max(box[2], x)
      box[3] = Math.max(box[3], y)
    } else node.forEach(walk)
  }
  walk(feature.geometry.coordinates)
  return box
}

interface Drawing {
  points: readonly MapPoint[]
  by: ColourBy
  outline: Outline
  city: string
  cityNames: Record<string, string>
  kindName: (kind: string) => string
  colours: ChartColours
}

/** Outlines of the cities with the halls on them; a city in focus fills the view. */
export function mapOption({ points, by, outline, city, cityNames, kindName, colours }: Drawing): ChartOption {
  const box = city === '' ? undefined : boxOf(outline, city)
  const kinds = KINDS[by].filter((kind) => points.some((point) => kindOf(point, by) === kind))
  return {
    tooltip: { trigger: 'item', formatter: (item: { name: string; seriesName?: string }) => tip(item, points, cityNames) },
    legend: { left: 0, top: 0, data: kinds.map(kindName) },
    geo: {
      map: 'province',
      roam: true,
      scaleLimit: { min: 1, max: 40 },
      top: 34,
      bottom: 8,
      left: 8,
      right: 8,
      ...(box ? { center: [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2], zoom: zoomFor(box) } : {}),
      label: { show: true, color: colours.quiet, fontSize: 11, formatter: ({ name }: { name: string }) => cityNames[name] ?? '' },
      itemStyle: { areaColor: colours.surface2, borderColor: colours.line, borderWidth: 1 },
      emphasis: { label: { color: colours.text }, itemStyle: { areaColor: colours.low } },
      select: { disabled: true },
      regions: city === '' ? [] : [{ name: city, itemStyle: { areaColor: colours.low, borderColor: colours.primary, borderWidth: 1.5 } }],
    },
    series: kinds.map((kind) => ({
      name: kindName(kind),
      type: 'scatter',
      coordinateSystem: 'geo',
      symbol: SHAPES[kind]?.symbol,
      symbolSize: (SHAPES[kind]?.size ?? 5) * (box ? 1.6 : 1),
      progressive: 800,
      itemStyle: { color: colourOf(kind, colours), opacity: 0.85 },
      emphasis: { scale: 1.5 },
      data: points.filter((point) => kindOf(point, by) === kind).map((point) => ({ name: point.code, value: [point.longitude, point.latitude] })),
    })),
  }
}

const PROVINCE_SPAN = 6.3
function zoomFor(box: Box): number {
  const span = Math.max(box[2] - box[0], (box[3] - box[1]) * 1.2, 0.4)
  return Math.min(12, (PROVINCE_SPAN / span) * 0.9)
}

/** Names come from files: written as text, never as markup. */
export function tip(item: { name: string }, points: readonly MapPoint[], cityNames: Record<string, string>): HTMLElement {
  const words = document.createElement('span')
  const point = points.find((one) => one.code === item.name)
  words.textContent = point ? `${point.name} · ${point.code}` : (cityNames[item.name] ?? item.name)
  return words
}
