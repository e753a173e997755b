import type { ImportDetail, ImportRow } from './lake.api'

/** An import as the server tells of it, for specs. */
export function importRow(changes: Partial<ImportRow> = {}): ImportRow {
  return {
    id: 7,
    fileName: 'service_event-202611.csv',
    kind: 'service_event',
    kindTitle: '业务受理明细',
    mode: 'ALL_OR_NOTHING',
    origin: 'upload',
    state: 'done',
    progress: 1,
    bytes: 2048,
    rows: 100,
    goodRows: 100,
    badRows: 0,
    firstDay: '2026-11-01',
    lastDay: '2026-11-30',
    actor: '王敏',
    receivedAt: '2026-12-01T01:00:00Z',
    finishedAt: '2026-12-01T01:00:12Z',
    marked: false,
    undoable: true,
    ...changes,
  }
}

export function importDetail(summary: ImportRow, more: Partial<ImportDetail> = {}): ImportDetail {
  return { summary, faults: [], ...more }
}
