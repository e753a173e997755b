import { formatCount, UNKNOWN } from '../format'

/** A column of a DataTable. */
export interface Column<Row> {
  /** Name of the slot `cell-<key>`, of the stored setting, and of the field when there is no `value`. */
  key: string
  title: string
  /** Unit under the title: 万元, %, 人次. */
  unit?: string
  /** Words for the head's hint. */
  help?: string
  value?: (row: Row) => string | number | null | undefined
  /** How the value is written. */
  format?: (value: never, row: Row) => string
  /** Figures stand right. */
  numeric?: boolean
  width?: number
  minWidth?: number
  /** Sort field the server allows; true = the key. */
  sort?: boolean | string
  fixed?: 'left' | 'right'
  /** Not shown until the user asks for it. */
  hidden?: boolean
  /** May not be hidden. */
  always?: boolean
}

export type Density = 'compact' | 'normal' | 'loose'

export interface TablePreference {
  density: Density
  /** Keys of the columns shown; absent = the default choice. */
  shown?: string[]
}

export function defaultShown<Row>(columns: readonly Column<Row>[]): string[] {
  return columns.filter((column) => !column.hidden).map((column) => column.key)
}

export function shownColumns<Row>(columns: readonly Column<Row>[], preference: TablePreference): Column<Row>[] {
  const shown = preference.shown ?? defaultShown(columns)
  return columns.filter((column) => column.always || shown.includes(column.key))
}

/** '-profit' → profit, falling. */
export function parseSort(sort: string): { field: string; order: 'ascending' | 'descending' } | undefined {
  if (sort === '') return undefined
  return sort.startsWith('-') ? { field: sort.slice(1), order: 'descending' } : { field: sort, order: 'ascending' }
}

export function writeSort(field: string | null | undefined, order: string | null | undefined): string {
  if (!field || !order) return ''
  return order === 'descending' ? `-${field}` : field
}

export function sortField<Row>(column: Column<Row>): string | undefined {
  if (column.sort === true) return column.key
  return typeof column.sort === 'string' ? column.sort : undefined
}

export function cellValue<Row extends object>(column: Column<Row>, row: Row): string | number | null | undefined {
  if (column.value) return column.value(row)
  return (row as Record<string, unknown>)[column.key] as string | number | null | undefined
}

export function cellText<Row extends object>(column: Column<Row>, row: Row): string {
  const value = cellValue(column, row)
  if (column.format) return column.format(value as never, row)
  if (value === null || value === undefined || value === '') return UNKNOWN
  if (column.numeric && typeof value === 'number') return formatCount(value, Number.isInteger(value) ? 0 : 2)
  return String(value)
}
