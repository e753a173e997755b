import { beforeEach, describe, expect, it } from 'vitest'
import { defineComponent } from 'vue'
import { defineModule, type Role } from '@/shared/webModule'
import { menuFor, modules } from './modules'
import { safeReturn } from './router'
import { closeAllTabs, closeTab, openTab, tabs } from './tabs'

const icon = defineComponent({})

describe('the menu', () => {
  const entry = (title: string, order: number, roles?: Role[]) => ({ title, to: `/${title}`, icon, group: 'hall' as const, order, roles })
  const made = [defineModule({ routes: [], menu: [entry('b', 2), entry('a', 1), entry('secret', 3, ['ADMINISTRATOR'])] })]

  it('is in order and without what the role may not open', () => {
    expect(menuFor(['CLERK'], made)).toMatchObject([{ group: 'hall', entries: [{ title: 'a' }, { title: 'b' }] }])
  })

  it('shows more to those who may', () => {
    expect(menuFor(['ADMINISTRATOR'], made)[0]?.entries).toHaveLength(3)
  })

  it('points to pages that exist', () => {
    const paths = modules.flatMap((module) => module.routes.map((route) => route.path))
    expect(modules.flatMap((module) => module.menu ?? []).filter((one) => !paths.includes(one.to.split('?')[0] ?? ''))).toEqual([])
  })

  it('is shown to nobody whom the page refuses', () => {
    const allowed = new Map(modules.flatMap((module) => module.routes.map((route) => [route.path, route.meta?.roles] as const)))
    const wider = modules.flatMap((module) => module.menu ?? []).filter((one) => {
      const may = allowed.get(one.to)
      return may !== undefined && !(one.roles ?? []).every((role) => may.includes(role))
    })
    expect(wider.map((one) => one.to)).toEqual([])
  })
})

describe('the way back after the log-in', () => {
  it('stays in this house', () => {
    expect(safeReturn('/halls?city=ZZ')).toBe('/halls?city=ZZ')
    expect(['//evil.example', '/\\evil.example', 'https://evil.example', undefined].map(safeReturn)).toEqual(['/', '/', '/', '/'])
  })
})

describe('tabs', () => {
  const open = (fullPath: string) => openTab({ path: fullPath.split('?')[0] ?? '', fullPath, meta: { title: 'app.home' } })
  beforeEach(closeAllTabs)

  it('keep one tab a page, with its latest address', () => {
    open('/halls')
    open('/halls?page=2')
    expect(tabs.value.map((tab) => tab.fullPath)).toEqual(['/halls?page=2'])
  })

  it('hand over to the neighbour when closed', () => {
    ;['/a', '/b', '/c'].forEach(open)
    expect(closeTab('/b')?.path).toBe('/c')
    expect(closeTab('/c')?.path).toBe('/a')
  })

  it('drop the oldest beyond twenty', () => {
    for (let page = 0; page < 25; page++) open(`/page${page}`)
    expect(tabs.value).toHaveLength(20)
    expect(tabs.value[0]?.path).toBe('/page5')
  })
})
