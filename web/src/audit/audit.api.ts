import { http } from '@/shared/http'
import type { Paged } from '@/shared/paged'
import type { Role } from '@/shared/webModule'
import type { Json } from './difference'

export interface TrailEntry {
  id: number
  happenedAt: string
  actor: string
  roles: Role[]
  address: string | null
  traceId: string | null
  action: string
  actionName: string
  subjectType: string
  subjectId: string
  subjectName: string
  before: Json
  after: Json
  reason: string | null
  scopePath: string | null
}

export interface TrailFilter {
  actor: string
  action: string
  text: string
  from: string
  to: string
}

export interface TrailQuery extends TrailFilter {
  page: number
  size: number
}

export interface Chain {
  intact: boolean
  head: { id: number; count?: number } | null
  faults: { id: number; what?: string }[]
}

const filterOf = ({ actor, action, text, from, to }: TrailFilter) => ({ actor, action, text, from, to })

export const auditApi = {
  list: (query: TrailQuery) => http.get<Paged<TrailEntry>>('/api/audit/entries', { ...filterOf(query), page: query.page, size: query.size }),
  mine: (query: TrailQuery) => http.get<Paged<TrailEntry>>('/api/audit/mine', { ...filterOf(query), page: query.page, size: query.size }),
  actions: () => http.get<{ action: string; name: string }[]>('/api/audit/actions'),
  chain: () => http.get<Chain>('/api/audit/chain'),
  export: (filter: TrailFilter) => http.download('/api/audit/entries/export', { ...filterOf(filter), format: 'xlsx' }, 'audit.xlsx'),
}
