import { describe, expect, it } from 'vitest'
import { guessKind, inOrder, prefixOf, unfit } from './files'
import type { FileKind } from './lake.api'

const kinds: FileKind[] = ['hall', 'service_event', 'cost_line'].map((name) => ({ name, title: name, columns: [] }))
const WORDS: Record<string, string> = { service_event: '业务受理明细' }
const titleOf = (kind: FileKind) => WORDS[kind.name] ?? kind.title

describe('the kind of a file', () => {
  it('is the name up to the first hyphen or dot', () => {
    expect(prefixOf('service_event-202610.csv')).toBe('service_event')
    expect(prefixOf('hall.xlsx')).toBe('hall')
  })

  it('is found by the code, in any case, or by the words on the screen', () => {
    expect(guessKind('Service_Event-202610.csv', kinds, titleOf)).toBe('service_event')
    expect(guessKind('业务受理明细-郑州.xlsx', kinds, titleOf)).toBe('service_event')
  })

  it('stays open where the name says nothing', () => {
    expect(guessKind('11月数据.xlsx', kinds, titleOf)).toBe('')
  })
})

describe('files that cannot be tables', () => {
  it('are named before they are sent', () => {
    expect(unfit({ name: 'hall.csv', size: 0 })).toBe('empty')
    expect(unfit({ name: 'hall.xls', size: 9 })).toBe('notATable')
    expect(unfit({ name: 'hall.XLSX', size: 9 })).toBeUndefined()
  })
})

describe('several files', () => {
  it('go in the order in which the kinds are named, halls before facts', () => {
    const files = [{ kind: 'cost_line' }, { kind: 'service_event' }, { kind: 'hall' }]
    expect(inOrder(files, kinds).map((file) => file.kind)).toEqual(['hall', 'service_event', 'cost_line'])
  })
})
