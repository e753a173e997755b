export type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json }

export interface Difference {
  /** Path of the field: `lease.rentFen`. */
  field: string
  before: Json
  after: Json
  changed: boolean
}

function isObject(value: Json): value is { [key: string]: Json } {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function flatten(value: Json, path = ''): [string, Json][] {
  if (!isObject(value)) return path === '' && (value === null || value === undefined) ? [] : [[path, value]]
  return Object.entries(value).flatMap(([key, below]) => flatten(below, path === '' ? key : `${path}.${key}`))
}

/** Field by field, in the order of the later state. */
export function differences(before: Json, after: Json): Difference[] {
  const old = new Map(flatten(before))
  const now = new Map(flatten(after))
  return [...new Set([...now.keys(), ...old.keys()])].map((field) => {
    const [one, other] = [old.get(field), now.get(field)]
    return { field, before: one, after: other, changed: JSON.stringify(one ?? null) !== JSON.stringify(other ?? null) }
  })
}
