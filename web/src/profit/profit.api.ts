import { http } from '@/shared/http'

export type Mode = 'expected' | 'deferred'
export type VersionState = 'draft' | 'submitted' | 'approved' | 'rejected'
export type VersionKind = 'price' | 'rule'

export interface RunTotals {
  halls: number
  ranked: number
  losing: number
  lines: number
  incomeExpectedFen: number
  incomeDeferredFen: number
  costFen: number
  profitExpectedFen: number
  visitors: number
  milliseconds: number
}

export interface Run {
  id: number
  month: string
  versionNumber: number
  state: 'running' | 'done' | 'failed' | 'interrupted'
  current: boolean
  closed: boolean
  reason: string
  startedBy: string
  startedAt: string
  finishedAt?: string
  priceVersions: number[]
  ruleVersion?: number
  snapshots: Record<string, string>
  totals?: RunTotals
  warnings: string[]
  failure?: string
  supersededBy?: number
}

export interface Version {
  id: number
  number?: number
  state: VersionState
  title: string
  note: string
  effectiveFrom: string
  basedOn?: number
  delivered: boolean
  mine: boolean
  imported: boolean
  draftedBy: string
  draftedAt: string
  submittedAt?: string
  decidedBy?: string
  decidedAt?: string
  decisionReason?: string
}

export interface UnitValue {
  business: string
  city: string
  tier: string
  validFrom: string
  milliFen: number
  note?: string
}

export interface PriceChange {
  business: string
  city: string
  tier: string
  validFrom: string
  beforeMilliFen?: number
  afterMilliFen?: number
}

export interface RuleDocument {
  recognition: Record<string, { month: number; shareBasisPoints: number }[]>
  extensions: string[]
  developShareBasisPoints: number
  ticketRateBasisPoints: number
  handledRateBasisPoints: number
  fitOutMonths: number
  equipmentMonths: number
  residualBasisPoints: number
  imputedRents: { city: string; locationType: string; fenPerSquareMetre: number }[]
  overheadStaffBasisPoints: number
  overheadAreaBasisPoints: number
  overheadIncomeBasisPoints: number
  overheadRateBasisPoints: number
  estimates: { item: string; fixedFen: number; perSquareMetreFen: number; perStaffFen: number; perCounterFen: number; perVisitorMilliFen: number; months: number[] }[]
  costs: { item: string; controllable: boolean; behaviour: 'fixed' | 'variable' | 'per_visitor'; perVisitorMilliFen: number }[]
  rampMonths: number
  marks: Record<string, string>
}

export interface PlaceTotal {
  code: string
  name: string
  halls: number
  ranked: number
  losing: number
  incomeFen: number
  costFen: number
  controllableProfitFen: number
  profitFen: number
  unrankedReason?: string
}

export interface ItemTotal {
  side: 'income' | 'cost'
  item: string
  code: string
  amountFen: number
  lines: number
  controllable: boolean
}

export interface Statement {
  run: Run
  incomeFen: number
  costFen: number
  controllableProfitFen: number
  profitFen: number
  items: ItemTotal[]
}

export interface LedgerLine {
  side: string
  item: string
  code: string
  mode: string
  quantity?: number
  unitMilliFen?: number
  amountFen: number
  source: string
  originMonth?: number
  priceVersion?: number
  start?: string
  end?: string
}

export interface LedgerDays {
  lineFen: number
  exactMilliFen: number
  roundingMilliFen: number
  days: { day: string; quantity: number; exactMilliFen: number; orders: number; source?: string; counted?: number }[]
}

export interface Order {
  eventId: string
  time: string
  quantity: number
  amountFen: number
  channel: string
  reversesEventId?: string
  developHallCode?: string
}

export interface Orders {
  rows: Order[]
  total: number
  page: number
  size: number
  quantity: number
  amountFen: number
}

export interface CostRow {
  source: string
  amountFen?: number
  reason?: string
  importId: number
}

export interface ClawBack {
  originMonth: number
  quantity: number
  amountFen: number
  reason: string
  eventId?: string
}

export interface HallChange {
  code: string
  name: string
  cityName: string
  incomeBeforeFen: number
  incomeAfterFen: number
  costBeforeFen: number
  costAfterFen: number
}

export interface Comparison {
  versionBefore: number
  versionAfter: number
  incomeChangeFen: number
  costChangeFen: number
  halls: HallChange[]
}

export interface LineChange {
  side: string
  item: string
  code: string
  mode: string
  source: string
  originMonth?: number
  start?: string
  quantityBefore?: number
  quantityAfter?: number
  unitBeforeMilliFen?: number
  unitAfterMilliFen?: number
  amountBeforeFen: number
  amountAfterFen: number
}

export interface TrialStart {
  from: string
  to: string
  halls: number
  cells: number
  businesses: { code: string; item: string; incomeFen: number; quantity: number }[]
}

export interface Trial {
  month: string
  months: number
  changes: { business: string; city?: string; tier?: string; milliFen?: number; factorBasisPoints?: number }[]
  costs?: { item: string; factorBasisPoints: number }[]
}

export interface Sum {
  halls: number
  incomeBeforeFen: number
  incomeAfterFen: number
  costBeforeFen: number
  costAfterFen: number
  losingBefore: number
  losingAfter: number
}

export interface TrialHall {
  code: string
  name: string
  cityName: string
  profitBeforeFen: number
  profitAfterFen: number
}

export interface TrialOutcome {
  total: Sum
  cities: { code: string; name: string; sum: Sum }[]
  winners: TrialHall[]
  losers: TrialHall[]
  margins: { from?: number; before: number; after: number }[]
  microseconds: number
}

export interface BusinessType {
  code: string
  name: string
  englishName: string
  item: string
  itemNumber: number
  basis: 'count' | 'amount'
  sale: boolean
}

const path = (kind: VersionKind) => `/api/profit/${kind}-versions`

export const profitApi = {
  months: () => http.get<Run[]>('/api/profit/ledger/months'),
  runs: (month = '') => http.get<Run[]>('/api/profit/runs', { month }),
  run: (id: number) => http.get<Run>(`/api/profit/runs/${id}`),
  startRun: (month: string, reason: string, asOfRun: number | undefined, key: string) =>
    http.post<Run>('/api/profit/runs', { month, reason, asOfRun }, { headers: { 'Idempotency-Key': key } }),
  closeMonth: (month: string) => http.post<Run>(`/api/profit/months/${month}/close`),
  reopenMonth: (month: string, reason: string) => http.post<Run>(`/api/profit/months/${month}/reopen`, { reason }),
  compare: (after: number, before: number) => http.get<Comparison>(`/api/profit/runs/${after}/diff`, { against: before }),
  compareHall: (after: number, before: number, hall: string) => http.get<LineChange[]>(`/api/profit/runs/${after}/diff/${hall}`, { against: before }),

  versions: (kind: VersionKind) => http.get<Version[]>(path(kind)),
  priceVersion: (id: number) => http.get<{ version: Version; rows: UnitValue[] }>(`${path('price')}/${id}`),
  ruleVersion: (id: number) => http.get<{ version: Version; document: RuleDocument }>(`${path('rule')}/${id}`),
  draft: (kind: VersionKind, title: string, effectiveFrom: string, basedOn?: number) => http.post<Version>(path(kind), { title, effectiveFrom, basedOn }),
  savePrices: (id: number, body: { title: string; note: string; effectiveFrom: string; rows: UnitValue[] }) =>
    http.put<{ version: Version; rows: UnitValue[] }>(`${path('price')}/${id}`, body),
  saveRules: (id: number, body: { title: string; note: string; effectiveFrom: string; document: RuleDocument }) =>
    http.put<{ version: Version; document: RuleDocument }>(`${path('rule')}/${id}`, body),
  discard: (kind: VersionKind, id: number) => http.delete<void>(`${path(kind)}/${id}`),
  move: (kind: VersionKind, id: number, step: 'submit' | 'withdraw') => http.post<Version>(`${path(kind)}/${id}/${step}`),
  decide: (kind: VersionKind, id: number, decision: 'approve' | 'reject', reason: string) => http.post<Version>(`${path(kind)}/${id}/${decision}`, { reason }),
  priceDiff: (id: number, against: number) => http.get<PriceChange[]>(`${path('price')}/${id}/diff`, { against }),

  places: (month: string, mode: Mode, city: string) => http.get<{ run: Run; rows: PlaceTotal[] }>('/api/profit/ledger', { month, mode, city }),
  statement: (hall: string, month: string, mode: Mode) => http.get<Statement>(`/api/profit/ledger/${hall}`, { month, mode }),
  lines: (hall: string, month: string, mode: Mode, side: string, code: string) => http.get<LedgerLine[]>(`/api/profit/ledger/${hall}/lines`, { month, mode, side, code }),
  days: (hall: string, month: string, mode: Mode, code: string, from: string) => http.get<LedgerDays>(`/api/profit/ledger/${hall}/days`, { month, mode, code, from }),
  orders: (hall: string, month: string, code: string, from: string, to: string, page: number, size: number) =>
    http.get<Orders>(`/api/profit/ledger/${hall}/orders`, { month, code, from, to, page, size }),
  costRows: (hall: string, month: string, code: string) => http.get<CostRow[]>(`/api/profit/ledger/${hall}/cost-rows`, { month, code }),
  clawBacks: (hall: string, month: string, code: string) => http.get<ClawBack[]>(`/api/profit/ledger/${hall}/claw-backs`, { month, code }),

  trialStart: (month: string, months: number) => http.get<TrialStart>('/api/profit/what-if', { month, months }),
  tryOut: (trial: Trial, signal?: AbortSignal) => http.post<TrialOutcome>('/api/profit/what-if', trial, signal ? { signal } : {}),
  draftTrial: (title: string, effectiveFrom: string, trial: Trial) => http.post<Version>('/api/profit/what-if/draft', { title, effectiveFrom, trial }),

  businesses: () => http.get<BusinessType[]>('/api/offer/business-types'),
  units: () => http.get<{ code: string; name: string; level: string }[]>('/api/hall/org-units'),
}
