import { VueQueryPlugin, QueryClient } from '@tanstack/vue-query'
import { config, flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { createMemoryHistory, createRouter } from 'vue-router'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { i18n } from '@/shared/i18n'
import { useSession } from '@/shared/session'
import type { Role } from '@/shared/webModule'
import ImportPage from './ImportPage.vue'
import { lakeApi, type ImportDetail } from './lake.api'
import { importDetail, importRow } from './testing'

let asked: Record<string, unknown>
let mounted: { unmount: () => void } | undefined

async function show(path: string, { role = 'PROVINCE_CHANNEL' as Role, details = [] as ImportDetail[] } = {}) {
  const pinia = createPinia()
  setActivePinia(pinia)
  config.global.plugins = [i18n, pinia]
  useSession().account = { id: 1, loginName: 'wang', displayName: '王敏', roles: [role], scope: { code: 'HA', name: '河南', path: 'ha', level: 'province' }, mustChangePassword: false }
  vi.spyOn(lakeApi, 'kinds').mockResolvedValue([{ name: 'service_event', title: '业务受理明细', columns: [] }])
  vi.spyOn(lakeApi, 'watchedFolder').mockResolvedValue({})
  vi.spyOn(lakeApi, 'one').mockImplementation(async (id) => details.find((one) => one.summary.id === id) ?? importDetail(importRow({ id })))
  vi.spyOn(lakeApi, 'list').mockImplementation(async (query) => {
    asked = { ...query }
    const rows = details.map((one) => one.summary)
    return { rows, total: rows.length, page: query.page, size: query.size }
  })
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/imports', component: ImportPage }] })
  await router.push(path)
  const wrapper = mount(ImportPage, { attachTo: document.body, global: { plugins: [router, [VueQueryPlugin, { queryClient: new QueryClient({ defaultOptions: { queries: { retry: false } } }) }]] } })
  mounted = wrapper
  await flushPromises()
  await flushPromises()
  return { wrapper, router }
}

const FAULT = { row: 4, column: '厅店编码', value: 'H99999', reason: '没有编码“H99999”' }
const summary = importRow({ state: 'refused', badRows: 10, undoable: false, marked: true, message: '100 行中有 10 行有错，没有导入任何一行。' })
const marked = importDetail(summary, { faults: [FAULT] })

describe('the import page', () => {
  beforeEach(() => (asked = {}))
  afterEach(() => {
    mounted?.unmount()
    document.body.innerHTML = ''
    vi.restoreAllMocks()
  })

  it('reads the filters of the list from the address', async () => {
    await show('/imports?kind=service_event&state=refused&month=2026-11&actor=王')
    expect(asked).toMatchObject({ kind: 'service_event', state: 'refused', from: '2026-11-01', to: '2026-11-30', actor: '王', page: 1 })
  })

  it('opens an import named in the address, with its faults and the marked file', async () => {
    await show('/imports?import=7', { details: [marked] })
    const detail = document.querySelector('[data-test=import-detail]')
    expect(detail?.textContent).toContain('10 行有错')
    expect(detail?.textContent).toContain('请下载标记文件')
    expect(detail?.querySelector('[data-test=marked-xlsx]')).not.toBeNull()
    expect(document.querySelector('[data-test=faults]')?.textContent).toContain('没有编码“H99999”')
  })

  it('explains a file that was imported before and leads to that import', async () => {
    const { wrapper } = await show('/imports?import=9', { details: [importDetail(importRow({ id: 9, state: 'recognised', undoable: false, rows: 0 }), { sameAs: 7 })] })
    expect(document.querySelector('[data-test=import-message]')?.textContent).toContain('不会重复计算')
    document.querySelector<HTMLButtonElement>('[data-test=open-same]')?.click()
    await flushPromises()
    expect(vi.mocked(lakeApi.one)).toHaveBeenLastCalledWith(7)
    expect(wrapper.find('[data-test=read-only]').exists()).toBe(false)
  })

  it('shows readers the list but no way to send files', async () => {
    const { wrapper } = await show('/imports', { role: 'AUDITOR', details: [marked] })
    expect(wrapper.find('[data-test=drop-zone]').exists()).toBe(false)
    expect(wrapper.find('[data-test=read-only]').exists()).toBe(true)
    expect(wrapper.find('[data-test=history]').text()).toContain('service_event-202611.csv')
  })

  it('says when nothing matches', async () => {
    const { wrapper } = await show('/imports')
    expect(wrapper.find('[data-test=history]').text()).toContain('没有符合条件的导入记录')
  })
})
