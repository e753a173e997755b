import type { ImportRow } from './lake.api'

/** An import as the server tells of it, for specs. */
export function importRow(changes: Partial<ImportRow> = {}): ImportRow {
  return {
    id: 7,
    fileName: 'service_event-202611.csv',
    kind: 'service_event',
    mode: 'ALL_OR_NOTHING',
    origin: 'upload',
    state: 'DONE',
    progress: 1,
    bytes: 2048,
    rows: 100,
    badRows: 0,
    days: ['2026-11-01'],
    actor: '王敏',
    receivedAt: '2026-12-01T01:00:00Z',
    finishedAt: '2026-12-01T01:00:12Z',
    marked: [],
    undoable: true,
    ...changes,
  }
}
