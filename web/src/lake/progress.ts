import type { ImportRow, ImportState } from './lake.api'

const UNDER_WAY: readonly ImportState[] = ['RECEIVED', 'CHECKING', 'LOADING', 'UNDOING']
const POLL_MILLIS = 800

export function isUnderWay(state: ImportState): boolean {
  return UNDER_WAY.includes(state)
}

/** How soon to ask again; false = no more. */
export function pollEvery(rows: readonly ImportRow[]): number | false {
  return rows.some((row) => isUnderWay(row.state)) ? POLL_MILLIS : false
}

/** Rows that went in, or would have. */
export function goodRows(row: Pick<ImportRow, 'rows' | 'badRows'>): number {
  return Math.max(0, row.rows - row.badRows)
}

export type Tone = 'good' | 'bad' | 'warn' | 'plain'

/** Taken in part is neither good nor bad. */
export function toneOf(row: Pick<ImportRow, 'state' | 'badRows'>): Tone {
  if (row.state === 'DONE') return row.badRows > 0 ? 'warn' : 'good'
  if (row.state === 'REFUSED') return 'bad'
  return row.state === 'RECOGNISED' ? 'warn' : 'plain'
}

/** Whole seconds from arrival to end. */
export function secondsTaken(row: Pick<ImportRow, 'receivedAt' | 'finishedAt'>): number | undefined {
  if (!row.finishedAt) return undefined
  return Math.max(0, Math.round((Date.parse(row.finishedAt) - Date.parse(row.receivedAt)) / 1000))
}
