import { describe, expect, it } from 'vitest'
import { cellText, parseSort, shownColumns, writeSort, type Column } from './column'

interface Row {
  name: string
  profit: number | null
}
const columns: Column<Row>[] = [
  { key: 'name', title: '厅', always: true },
  { key: 'profit', title: '利润', numeric: true },
  { key: 'staff', title: '人数', hidden: true, value: () => 3 },
]

describe('columns', () => {
  it('hidden ones come when asked for', () => {
    expect(shownColumns(columns, { density: 'normal' }).map((column) => column.key)).toEqual(['name', 'profit'])
    expect(shownColumns(columns, { density: 'normal', shown: ['staff'] }).map((column) => column.key)).toEqual(['name', 'staff'])
  })

  it('write unknown as a dash and figures with separators', () => {
    expect(columns.map((column) => cellText(column, { name: '金水厅', profit: null }))).toEqual(['金水厅', '—', '3'])
    expect(cellText(columns[1]!, { name: '', profit: 1_234_567 })).toBe('1,234,567')
  })

  it('sort as one short word in the link', () => {
    expect(parseSort('-profit')).toEqual({ field: 'profit', order: 'descending' })
    expect(parseSort('')).toBeUndefined()
    expect(writeSort('profit', 'ascending')).toBe('profit')
    expect(writeSort('profit', null)).toBe('')
  })
})
