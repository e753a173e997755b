import { http } from '@/shared/http'
import type { Paged } from '@/shared/paged'

export const STATES = ['RECEIVED', 'CHECKING', 'LOADING', 'DONE', 'REFUSED', 'RECOGNISED', 'UNDOING', 'UNDONE'] as const
export type ImportState = (typeof STATES)[number]
export type Mode = 'ALL_OR_NOTHING' | 'GOOD_ROWS'
export type MarkedFormat = 'csv' | 'xlsx'

/** A kind of file; its name is the prefix of the file's name. */
export interface FileKind {
  name: string
  title: string
  /** May the one who asks send it. */
  allowed: boolean
  columns: { name: string; title: string; required: boolean; example?: string }[]
}

export interface ImportRow {
  id: number
  fileName: string
  kind: string
  mode: Mode
  origin: 'upload' | 'folder' | 'watched'
  state: ImportState
  /** 0 to 1 while it is under way. */
  progress: number
  bytes: number
  fingerprint?: string
  /** What the file turned out to be: `CSV, GB18030`. */
  format?: string
  rows: number
  badRows: number
  /** How it ended, one sentence in the reader's language. */
  message?: string
  snapshotId?: number
  /** Business days of the rows taken. */
  days: string[]
  actor: string
  receivedAt: string
  finishedAt?: string
  undoneAt?: string
  undoneBy?: string
  undoReason?: string
  /** In which formats the marked file can be had; none where nothing was wrong. */
  marked: MarkedFormat[]
  undoable: boolean
  /** The import that brought the same file before. */
  sameAs?: number
}

export interface FaultRow {
  /** As people count: the header is row 1. */
  row: number
  column: string
  columnTitle?: string
  value: string
  reason: string
}

export interface WatchedFolder {
  watched: boolean
  folder?: string
  pauseSeconds?: number
  lookedAt?: string
  waiting: string[]
  problem?: string
}

export interface ImportQuery {
  kind: string
  state: string
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
  list: (query: ImportQuery) => http.get<Paged<ImportRow>>(imports, { ...query }),
  one: (id: number) => http.get<ImportRow>(`${imports}/${id}`),
  faults: (id: number) => http.get<FaultRow[]>(`${imports}/${id}/faults`),
  send: (file: File, kind: string, mode: Mode) => {
    const form = new FormData()
    form.append('kind', kind)
    form.append('mode', mode)
    form.append('file', file, file.name)
    return http.post<ImportRow>(imports, form)
  },
  undo: (id: number, reason: string) => http.post<ImportRow>(`${imports}/${id}/undo`, { reason }),
  downloadMarked: (id: number, format: MarkedFormat) => http.download(`${imports}/${id}/marked`, { format }),
  downloadTemplate: (kind: string, format: MarkedFormat) => http.download(`/api/lake/templates/${kind}`, { format }),
  watchedFolder: () => http.get<WatchedFolder>('/api/lake/watched-folder'),
}
