import { mount } from '@vue/test-utils'
import { defineComponent, nextTick } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { describe, expect, it } from 'vitest'
import { readQuery, resetQueryState, useQueryState, writeQuery, type QueryState } from './useQueryState'

const defaults = { city: '', page: 1, open: false, tags: [] as string[] }

describe('reading and writing', () => {
  it('a link becomes filters of the right type', () => {
    expect(readQuery({ city: 'ZZ', page: '3', open: 'true', tags: ['a', 'b'] }, defaults)).toEqual({ city: 'ZZ', page: 3, open: true, tags: ['a', 'b'] })
  })

  it('nonsense in a link falls back to the default', () => {
    expect(readQuery({ page: 'x', open: '1' }, defaults)).toEqual(defaults)
  })

  it('defaults stay out of the link and keys of others stay in', () => {
    expect(writeQuery({ other: '1', city: 'ZZ' }, { ...defaults, page: 2 }, defaults)).toEqual({ other: '1', page: '2' })
  })
})

async function page(start: string) {
  let state!: QueryState<typeof defaults>
  const Page = defineComponent({
    setup() {
      state = useQueryState(defaults)
      return () => null
    },
  })
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:any(.*)*', component: Page }] })
  await router.push(start)
  mount(Page, { global: { plugins: [router] } })
  const settle = async () => {
    await nextTick()
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { state, router, settle }
}

describe('a page', () => {
  it('starts from the link', async () => {
    expect((await page('/halls?city=ZZ&page=2')).state).toEqual({ city: 'ZZ', page: 2, open: false, tags: [] })
  })

  it('writes what changes into the link', async () => {
    const { state, router, settle } = await page('/halls?city=ZZ')
    state.page = 4
    state.tags = ['a']
    await settle()
    expect(router.currentRoute.value.fullPath).toBe('/halls?city=ZZ&page=4&tags=a')
  })

  it('follows the link when it goes back', async () => {
    const { state, router, settle } = await page('/halls?city=ZZ')
    await router.push('/halls?city=KF')
    await settle()
    expect(state.city).toBe('KF')
  })

  it('leaves the link of another page alone', async () => {
    const { state, router, settle } = await page('/halls?city=ZZ')
    await router.push('/ranking?city=KF')
    await settle()
    expect(state.city).toBe('ZZ')
    state.city = 'LY'
    await settle()
    expect(router.currentRoute.value.fullPath).toBe('/ranking?city=KF')
  })

  it('goes back to the defaults', async () => {
    const { state, router, settle } = await page('/halls?city=ZZ&page=3')
    resetQueryState(state, defaults)
    await settle()
    expect(router.currentRoute.value.fullPath).toBe('/halls')
  })
})
