import { ref } from 'vue'
import type { RouteLocationNormalized } from 'vue-router'

export interface PageTab {
  path: string
  /** With the query, so that coming back finds the page as it was left. */
  fullPath: string
  /** Message key. */
  title: string
  /** A name of the thing shown, where the page has one: 「郑州金水路厅」. */
  label?: string
}

const STORED = 'hallops.tabs'
const OWNER = 'hallops.tabs.owner'
const MOST = 20

function stored(): PageTab[] {
  try {
    const tabs: unknown = JSON.parse(sessionStorage.getItem(STORED) ?? '[]')
    return Array.isArray(tabs) ? (tabs as PageTab[]) : []
  } catch {
    return []
  }
}

export const tabs = ref<PageTab[]>(stored())

function keep(): void {
  sessionStorage.setItem(STORED, JSON.stringify(tabs.value))
}

export function openTab(to: Pick<RouteLocationNormalized, 'path' | 'fullPath' | 'meta'>): void {
  const known = tabs.value.find((tab) => tab.path === to.path)
  if (known) known.fullPath = to.fullPath
  else tabs.value.push({ path: to.path, fullPath: to.fullPath, title: to.meta.title })
  if (tabs.value.length > MOST) tabs.value.splice(0, tabs.value.length - MOST)
  keep()
}

/** Another person at this browser does not find the last one's pages. */
export function tabsBelongTo(loginName: string): void {
  if (sessionStorage.getItem(OWNER) === loginName) return
  tabs.value = []
  sessionStorage.setItem(OWNER, loginName)
  keep()
}

/** A page may name its tab after what it shows. */
export function labelTab(path: string, label: string): void {
  const tab = tabs.value.find((one) => one.path === path)
  if (tab) tab.label = label
  keep()
}

/** Where to go when the closed tab was the one in front. */
export function closeTab(path: string): PageTab | undefined {
  const at = tabs.value.findIndex((tab) => tab.path === path)
  if (at >= 0) tabs.value.splice(at, 1)
  keep()
  return tabs.value[at] ?? tabs.value[at - 1]
}

export function closeOtherTabs(path: string): void {
  tabs.value = tabs.value.filter((tab) => tab.path === path)
  keep()
}

export function closeAllTabs(): void {
  tabs.value = []
  keep()
}
