import { expect, it } from 'vitest'
import { differences } from './difference'

it('a change names the fields that changed', () => {
  const rows = differences({ name: '金水厅', counters: 4 }, { name: '金水厅', counters: 5 })
  expect(rows.filter((row) => row.changed)).toEqual([{ field: 'counters', before: 4, after: 5, changed: true }])
})

it('a new thing has no before', () => {
  expect(differences(null, { name: '金水厅' })).toEqual([{ field: 'name', before: undefined, after: '金水厅', changed: true }])
})

it('a thing that is gone has no after', () => {
  expect(differences({ name: '金水厅' }, null)).toEqual([{ field: 'name', before: '金水厅', after: undefined, changed: true }])
})

it('looks into what is nested', () => {
  expect(differences({ lease: { end: '2026' } }, { lease: { end: '2027' } })[0]?.field).toBe('lease.end')
})

it('an empty field and a missing one are the same', () => {
  expect(differences({ note: null }, {})[0]?.changed).toBe(false)
})

it('nothing before and after is no difference', () => {
  expect(differences(null, null)).toEqual([])
})
