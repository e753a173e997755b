import type { ImportRow, ImportState, MarkedFormat } from './lake.api'

const UNDER_WAY: readonly ImportState[] = ['received', 'checking', 'loading', 'undoing']
const POLL_MILLIS = 800

export function isUnderWay(state: ImportState): boolean {
  return UNDER_WAY.includes(state)
}

/** How soon to ask again; false = no more. */
export function pollEvery(rows: readonly ImportRow[]): number | false {
  return rows.some((row) => isUnderWay(row.state)) ? POLL_MILLIS : false
}

export type Tone = 'good' | 'bad' | 'warn' | 'plain'

/** Taken in part is neither good nor bad. */
export function toneOf(row: Pick<ImportRow, 'state' | 'badRows'>): Tone {
  if (row.state === 'done') return row.badRows > 0 ? 'warn' : 'good'
  if (row.state === 'refused') return 'bad'
  return row.state === 'recognised' ? 'warn' : 'plain'
}

/** Whole seconds from arrival to end. */
export function secondsTaken(row: Pick<ImportRow, 'receivedAt' | 'finishedAt'>): number | undefined {
  if (!row.finishedAt) return undefined
  return Math.max(0, Math.round((Date.parse(row.finishedAt) - Date.parse(row.receivedAt)) / 1000))
}

/** A workbook comes back as a workbook; a CSV file as either. */
export function markedFormats(row: Pick<ImportRow, 'marked' | 'format'>): MarkedFormat[] {
  if (!row.marked) return []
  return row.format === 'xlsx' ? ['xlsx'] : ['xlsx', 'csv']
}
