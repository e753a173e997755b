import { reactive, watch } from 'vue'
import { useRoute, useRouter, type LocationQuery, type LocationQueryRaw } from 'vue-router'

export type QueryStateValue = string | number | boolean | string[]
type Defaults = Record<string, QueryStateValue>
type Wide<V> = V extends string[] ? string[] : V extends string ? string : V extends number ? number : boolean
export type QueryState<T extends Defaults> = { [K in keyof T]: Wide<T[K]> }

function one(raw: LocationQuery[string] | undefined): string | undefined {
  return (Array.isArray(raw) ? raw[0] : raw) ?? undefined
}

function parse(raw: LocationQuery[string] | undefined, fallback: QueryStateValue): QueryStateValue {
  if (raw === undefined) return Array.isArray(fallback) ? [...fallback] : fallback
  if (Array.isArray(fallback)) return (Array.isArray(raw) ? raw : [raw]).filter((item): item is string => Boolean(item))
  const text = one(raw) ?? ''
  if (typeof fallback === 'number') return Number.isFinite(Number(text)) && text !== '' ? Number(text) : fallback
  if (typeof fallback === 'boolean') return text === 'true'
  return text
}

export function readQuery<T extends Defaults>(query: LocationQuery, defaults: T): QueryState<T> {
  return Object.fromEntries(
    Object.entries(defaults).map(([key, fallback]) => [key, parse(query[key], fallback)]),
  ) as QueryState<T>
}

/** Defaults are left out, so that a link stays short; keys of others stay as they are. */
export function writeQuery<T extends Defaults>(query: LocationQuery, state: QueryState<T>, defaults: T): LocationQueryRaw {
  const next: LocationQueryRaw = {}
  for (const [key, value] of Object.entries(query)) if (!(key in defaults)) next[key] = value
  for (const [key, fallback] of Object.entries(defaults)) {
    const value = state[key] as QueryStateValue
    if (JSON.stringify(value) !== JSON.stringify(fallback)) next[key] = Array.isArray(value) ? value : String(value)
  }
  return next
}

/**
 * Filters of a page as a reactive object tied to the route query, both ways: a link restores what was seen.
 * `const filters = useQueryState({ period: '2026-10', city: '', page: 1, tags: [] as string[] })`
 */
export function useQueryState<T extends Defaults>(defaults: T, history: 'replace' | 'push' = 'replace'): QueryState<T> {
  const route = useRoute()
  const router = useRouter()
  const home = route.path
  const state = reactive(readQuery(route.query, defaults)) as QueryState<T>

  watch(
    () => route.query,
    (query) => {
      if (route.path !== home) return
      const next = readQuery(query, defaults)
      if (JSON.stringify(next) !== JSON.stringify(state)) Object.assign(state, next)
    },
  )
  watch(
    state,
    () => {
      if (route.path !== home) return
      const query = writeQuery(route.query, state, defaults)
      if (JSON.stringify(readQuery(route.query, defaults)) === JSON.stringify(state)) return
      void router[history]({ query, hash: route.hash })
    },
    { deep: true },
  )
  return state
}

/** Back to the defaults, for the 重置 button. */
export function resetQueryState<T extends Defaults>(state: QueryState<T>, defaults: T): void {
  Object.assign(state, readQuery({}, defaults))
}
