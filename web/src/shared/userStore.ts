/** What a user arranged for himself (columns, density), kept in this browser under his name. */
export function userKey(loginName: string | undefined, name: string): string {
  return `hallops.${loginName ?? 'nobody'}.${name}`
}

export function loadPreference<T extends object>(key: string, fallback: T): T {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    return stored !== null && typeof stored === 'object' ? { ...fallback, ...stored } : fallback
  } catch {
    return fallback
  }
}

export function savePreference(key: string, value: object): void {
  localStorage.setItem(key, JSON.stringify(value))
}
