import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Problem } from '@/shared/http'
import { lakeApi, type FileKind } from './lake.api'
import { importRow } from './testing'
import { useUploads } from './useUploads'

const kinds: FileKind[] = ['hall', 'service_event'].map((name) => ({ name, title: name, columns: [] }))
const file = (name: string) => new File(['a,b\n'], name, { lastModified: 1 })
const kindOf = (one: File) => one.name.split('-')[0] ?? ''

describe('uploads', () => {
  beforeEach(() => {
    setActivePinia(createPinia())
    vi.restoreAllMocks()
  })

  it('go one after the other, halls first, and keep the number of their import', async () => {
    const sent: string[] = []
    vi.spyOn(lakeApi, 'send').mockImplementation(async (one) => {
      sent.push(one.name)
      return importRow({ id: sent.length })
    })
    const store = useUploads()
    store.choose([file('service_event-1.csv'), file('hall-1.csv')], kindOf)
    const received = vi.fn()
    await store.sendAll(kinds, 'ALL_OR_NOTHING', received)
    expect(sent).toEqual(['hall-1.csv', 'service_event-1.csv'])
    expect(store.uploads.map((one) => [one.phase, one.importId])).toEqual([['sent', 2], ['sent', 1]])
    expect(received).toHaveBeenCalledTimes(2)
  })

  it('that fail stay to be sent again, with the reason', async () => {
    vi.spyOn(lakeApi, 'send').mockRejectedValue(new Problem(413, { detail: '文件超过 4096 MB。' }))
    const store = useUploads()
    store.choose([file('hall-1.csv')], kindOf)
    await store.sendAll(kinds, 'GOOD_ROWS', () => {})
    expect(store.uploads[0]?.phase).toBe('failed')
    expect(store.uploads[0]?.problem?.sentence).toBe('文件超过 4096 MB。')
    expect(store.waiting).toHaveLength(1)
  })

  it('without a kind wait', async () => {
    const send = vi.spyOn(lakeApi, 'send')
    const store = useUploads()
    store.choose([file('data.csv')], () => '')
    await store.sendAll(kinds, 'GOOD_ROWS', () => {})
    expect(send).not.toHaveBeenCalled()
  })

  it('chosen twice are there once, and gone for the next person', () => {
    const store = useUploads()
    store.belongTo('a')
    store.choose([file('hall-1.csv')], kindOf)
    store.choose([file('hall-1.csv')], kindOf)
    expect(store.uploads).toHaveLength(1)
    store.belongTo('a')
    expect(store.uploads).toHaveLength(1)
    store.belongTo('b')
    expect(store.uploads).toHaveLength(0)
  })
})
