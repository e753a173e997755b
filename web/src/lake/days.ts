export interface DayRange {
  from: string
  to: string
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

/** Days in a row become one range: 11-01, 11-02, 11-05 → 11-01–11-02, 11-05. */
export function ranges(days: readonly string[]): DayRange[] {
  const found: DayRange[] = []
  for (const day of [...new Set(days)].sort()) {
    const last = found.at(-1)
    if (last && dayAfter(last.to) === day) last.to = day
    else found.push({ from: day, to: day })
  }
  return found
}

export function rangeText({ from, to }: DayRange): string {
  return from === to ? from : `${from} – ${to}`
}

/** '2026-11' → its first and last day. */
export function monthBounds(month: string): { from: string; to: string } {
  const [year = 0, number = 0] = month.split('-').map(Number)
  if (!year || !number) return { from: '', to: '' }
  return { from: `${month}-01`, to: new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10) }
}
