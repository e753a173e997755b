import { http } from '@/shared/http'
import type { Paged } from '@/shared/paged'

export const STATES = ['received', 'checking', 'loading', 'done', 'refused', 'recognised', 'undoing', 'undone'] as const
export type ImportState = (typeof STATES)[number]
export type Mode = 'ALL_OR_NOTHING' | 'GOOD_ROWS'
export type MarkedFormat = 'csv' | 'xlsx'

/** All kinds of files, in the order in which they are imported: halls before the facts that name them. */
export const KINDS = ['org_unit', 'hall', 'unit_value', 'service_event', 'daily_volume', 'visit', 'cost_line', 'subscriber_retention', 'claw_back'] as const

/** A kind that the reader may send; its name is the prefix of the file's name. */
export interface FileKind {
  name: string
  title: string
  columns: { name: string; chinese: string; required: boolean; example: string }[]
}

export interface ImportRow {
  id: number
  fileName: string
  kind: string
  kindTitle: string
  mode: Mode
  origin: 'upload' | 'folder' | 'watched'
  state: ImportState
  bytes: number
  /** What the file turned out to be: `CSV, GB18030`, `xlsx`. */
  format?: string
  rows: number
  goodRows: number
  badRows: number
  /** How it ended, one sentence in the reader's language. */
  message?: string
  /** 0 to 1 while it is under way. */
  progress: number
  firstDay?: string
  lastDay?: string
  actor: string
  receivedAt: string
  finishedAt?: string
  undoneAt?: string
  undoneBy?: string
  undoReason?: string
  /** May the file be had back with its reasons. */
  marked: boolean
  undoable: boolean
}

export interface FaultRow {
  /** As people count: the header is row 1. */
  row: number
  column: string
  value: string
  reason: string
}

export interface ImportDetail {
  summary: ImportRow
  /** The first hundred. */
  faults: FaultRow[]
  /** SHA-256 of the file. */
  fingerprint?: string
  /** As text: it has more digits than a number holds here. */
  snapshot?: string
  /** Business days of the rows taken. */
  days?: string[]
  /** The import that brought the same file before. */
  sameAs?: number
}

export interface WatchedFolder {
  folder?: string
  lookedAt?: string
}

export interface ImportQuery {
  kind: string
  state: ImportState | ''
  text: string
  actor: string
  /** First and last day of arrival. */
  from: string
  to: string
  page: number
  size: number
}

const imports = '/api/lake/imports'

export const lakeApi = {
  kinds: () => http.get<FileKind[]>('/api/lake/kinds'),
  list: (query: ImportQuery) => http.get<Paged<ImportRow>>(imports, { ...query, state: query.state.toUpperCase() }),
  one: (id: number) => http.get<ImportDetail>(`${imports}/${id}`),
  send: (file: File, kind: string, mode: Mode) => http.post<ImportRow>(imports, file, { query: { file: file.name, kind, mode, bytes: file.size } }),
  undo: (id: number, reason: string) => http.post<ImportRow>(`${imports}/${id}/undo`, { reason }),
  downloadMarked: (id: number, format: MarkedFormat) => http.download(`${imports}/${id}/marked`, { format }),
  downloadTemplate: (kind: string) => http.download(`/api/lake/kinds/${kind}/template`),
  watchedFolder: () => http.get<WatchedFolder>('/api/lake/watched'),
}
