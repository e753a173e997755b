import { http } from '@/shared/http'
import type { Paged } from '@/shared/paged'

export type Recognition = 'expected' | 'deferred'

export interface Growth {
  baseFen: number
  deltaFen: number
  /** Null where there was nothing or a loss then. */
  ratio: number | null
}
export interface GrowthView {
  month: Growth | null
  year: Growth | null
  fixedBase: Growth | null
}
export interface PeerGroup {
  level: 'exact' | 'any_operation' | 'neighbour_location' | 'tier'
  tier: string
  location: string
  operationMode: string
  size: number
  tooSmall: boolean
}
export interface RankingRow {
  hallId: number
  code: string
  name: string
  cityCode: string
  cityName: string
  countyName: string | null
  tier: string
  location: string
  operationMode: string
  director: string | null
  ranked: boolean
  unrankedReason: string | null
  peers: PeerGroup
  place: number | null
  provincePlace: number | null
  percentile: number | null
  smoothed: boolean
  incomeFen: number
  costFen: number
  profitFen: number
  gapFen: number | null
  profitMargin: number | null
  visitors: number | null
  visitorSource: string | null
  incomePerAreaFen: number | null
  incomePerStaffFen: number | null
  incomePerVisitorFen: number | null
  salesPerVisitor: number | null
  rentToIncome: number | null
  labourToIncome: number | null
  growth: GrowthView
  spark: (number | null)[]
  topBoard: string | null
  topBoardFen: number | null
  exceptional: boolean
}
export interface TrendPoint {
  period: string
  incomeFen: number
  costFen: number
  profitFen: number
  visitors: number
}
export interface BridgeStep {
  side: 'income' | 'cost'
  item: string
  thenFen: number
  nowFen: number
  effectFen: number
}
export interface Bridge {
  fromFen: number
  steps: BridgeStep[]
  toFen: number
}
export interface Figure {
  name: string
  value: number | null
  lastMonth: number | null
  lastYear: number | null
  fixedBase: number | null
}
export interface CityFigures {
  code: string
  name: string | null
  halls: number
  lossMaking: number
  incomeFen: number
  profitFen: number
  profitMargin: number | null
  incomePerVisitorFen: number | null
  lastMonthProfitFen: number | null
}
export interface Feed {
  feed: 'volume' | 'visit' | 'cost'
  halls: number
  missingHalls: number
  lastDay: string | null
}
export interface Overview {
  period: string
  recognition: Recognition
  wholeProvince: boolean
  runId: number
  dataUntil: string | null
  figures: Figure[]
  trend: TrendPoint[]
  cities: CityFigures[]
  best: RankingRow[]
  worst: RankingRow[]
  bridge: Bridge | null
  feeds: Feed[]
  unranked: Record<string, number>
  halls: number
  lossMaking: number
  exceptional: number
}
export interface Ranking {
  period: string
  recognition: Recognition
  totals: { halls: number; ranked: number; lossMaking: number; incomeFen: number; costFen: number; profitFen: number }
  page: Paged<RankingRow>
}
export interface HallCard {
  hallId: number
  code: string
  name: string
  cityCode: string
  cityName: string
  countyName: string | null
  tier: string
  location: string
  operationMode: string
  ownership: string | null
  status: string | null
  openedOn: string | null
  frontArea: number | null
  counters: number | null
  staff: number | null
  director: string | null
}
export interface StructureItem {
  item: string
  amountFen: number
  pieces: number
  share: number | null
  peerShare: number | null
}
export interface HeatCell {
  weekday: number
  halfHour: number
  days: number
  visitors: number
}
export interface ShortBoard {
  metric: string
  kind: 'driver' | 'detail'
  effect: 'site' | 'management'
  value: number
  median: number
  percentile: number
  lowMonths: number
  severe: boolean
  exceptional: boolean
  recovering: boolean
  gap: number | null
  worthFen: number | null
}
export interface GapPart {
  driver: string
  effect: 'SITE' | 'MANAGEMENT'
  fen: number
}
export interface Gap {
  profitFen: number
  peerMedianFen: number
  gapFen: number
  siteFen: number
  managementFen: number
  parts: GapPart[]
  otherCostFen: number
  medianRestFen: number
}
export interface Band {
  metric: string
  kind: 'outcome' | 'driver' | 'detail'
  higherIsBetter: boolean
  value: number | null
  percentile: number | null
  size: number
  p10: number | null
  p25: number | null
  median: number | null
  p75: number | null
  p90: number | null
}
export interface HallInsight {
  period: string
  recognition: Recognition
  runId: number
  card: HallCard
  row: RankingRow
  breakEvenVisitors: number | null
  safetyMargin: number | null
  statement: { income: Record<string, number>; cost: Record<string, number> }
  bridge: Bridge | null
  trend: TrendPoint[]
  structure: StructureItem[]
  heat: HeatCell[]
  shortBoards: ShortBoard[]
  gapTree: Gap | null
  bands: Band[]
}
export interface Choices {
  months: { period: string; runId: number; halls: number }[]
  cities: { code: string; name: string; halls: number; counties: string[] }[]
}
/** What every question says; an empty period is the newest month. */
export type Asked = { period: string; mode: string }
export type RankingQuery = Asked & {
  city: string
  county: string
  tier: string
  location: string
  operationMode: string
  ranked: string
  loss: string
  exceptional: string
  text: string
  sort: string
  page: number
  size: number
}

export const insightApi = {
  choices: () => http.get<Choices>('/api/insight/choices'),
  overview: (asked: Asked) => http.get<Overview>('/api/insight/overview', { period: asked.period, mode: asked.mode }),
  ranking: (query: RankingQuery) => http.get<Ranking>('/api/insight/ranking', { ...query }),
  exportRanking: (query: RankingQuery, columns: string[]) => http.download('/api/insight/ranking/export', { ...query, columns: columns.join(',') }),
  hall: (code: string, asked: Asked) => http.get<HallInsight>(`/api/insight/halls/${encodeURIComponent(code)}`, { period: asked.period, mode: asked.mode }),
}
