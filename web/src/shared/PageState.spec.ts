import { mount } from '@vue/test-utils'
import { h, ref } from 'vue'
import { describe, expect, it, vi } from 'vitest'
import { Problem } from './http'
import PageState from './PageState.vue'

function show(data: string[] | undefined, error: Error | null = null) {
  const refetch = vi.fn()
  const query = { data: ref(data), error: ref(error), isFetching: ref(false), dataUpdatedAt: ref(Date.parse('2026-10-31T01:00:00Z')), refetch }
  const wrapper = mount(PageState<string[]>, { props: { query }, slots: { default: ({ data: rows }: { data: string[] }) => h('p', { class: 'there' }, rows.join()) } })
  return { wrapper, refetch }
}

describe('PageState', () => {
  it('shows a skeleton while there is nothing yet', () => {
    expect(show(undefined).wrapper.find('[role=status]').attributes('aria-label')).toBe('正在加载')
  })

  it('says when nothing matches', () => {
    expect(show([]).wrapper.text()).toContain('没有符合条件的数据')
  })

  it('shows what is there', () => {
    expect(show(['金水厅']).wrapper.text()).toBe('金水厅')
  })

  it('keeps old figures when a refresh fails, and says of when they are', async () => {
    const { wrapper, refetch } = show(['金水厅'], new Problem(503, {}))
    expect(wrapper.text()).toContain('金水厅')
    expect(wrapper.text()).toContain('2026-10-31 09:00:00')
    await wrapper.find('button').trigger('click')
    expect(refetch).toHaveBeenCalledOnce()
  })

  it('shows a problem with its trace id and a way to try again', async () => {
    const { wrapper, refetch } = show(undefined, new Problem(500, { title: '系统出错', traceId: 'abc' }))
    expect(wrapper.text()).toContain('系统出错')
    expect(wrapper.text()).toContain('追踪号 abc')
    await wrapper.find('button').trigger('click')
    expect(refetch).toHaveBeenCalledOnce()
  })

  it('offers no retry where permission is missing, but says whom to ask', () => {
    const { wrapper } = show(['不该看到'], new Problem(403, { title: '没有权限' }))
    expect(wrapper.text()).not.toContain('不该看到')
    expect(wrapper.text()).toContain('系统管理员')
    expect(wrapper.find('button').exists()).toBe(false)
  })
})
