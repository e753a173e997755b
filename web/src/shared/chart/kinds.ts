import type { use } from './echarts'

/** Charts beyond bars and lines. */
export type ChartKind = 'map' | 'heatmap' | 'scatter' | 'pie' | 'tree' | 'zoom'

type Parts = Parameters<typeof use>[0]

const loaders: Record<ChartKind, () => Promise<Parts>> = {
  map: () => import('./kind-map').then((kind) => kind.default),
  heatmap: () => import('./kind-heatmap').then((kind) => kind.default),
  scatter: () => import('./kind-scatter').then((kind) => kind.default),
  pie: () => import('./kind-pie').then((kind) => kind.default),
  tree: () => import('./kind-tree').then((kind) => kind.default),
  zoom: () => import('./kind-zoom').then((kind) => kind.default),
}

export async function loadKinds(kinds: readonly ChartKind[]): Promise<Parts[]> {
  return Promise.all(kinds.map((kind) => loaders[kind]()))
}
