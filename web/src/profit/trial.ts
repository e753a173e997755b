import type { Trial } from './profit.api'

/** Percent by what it moves: `item:handset`, `business:VAS_DATA`, `cost:rent`; 100 is unchanged. */
export type Factors = Map<string, number>

/** From the address: `item:handset=110`. */
export function factorsIn(set: readonly string[]): Factors {
  const factors: Factors = new Map()
  for (const one of set) {
    const [key = '', percent = ''] = one.split('=')
    const value = Number(percent)
    if (/^(item|business|cost):\w+$/.test(key) && Number.isFinite(value) && value >= 0 && value <= 1000) factors.set(key, value)
  }
  return factors
}

export function withFactor(set: readonly string[], key: string, percent: number): string[] {
  const others = set.filter((one) => !one.startsWith(`${key}=`))
  return percent === 100 ? others : [...others, `${key}=${percent}`]
}

/** Items first, single businesses after: the later change wins. */
export function trialOf(month: string, months: number, city: string, tier: string, factors: Factors): Trial {
  const of = (kind: string) => [...factors].filter(([key]) => key.startsWith(`${kind}:`)).map(([key, percent]) => ({ name: key.slice(kind.length + 1), factorBasisPoints: Math.round(percent * 100) }))
  return {
    month,
    months,
    changes: [...of('item'), ...of('business')].map(({ name, factorBasisPoints }) => ({ business: name, city, tier, factorBasisPoints })),
    costs: of('cost').map(({ name, factorBasisPoints }) => ({ item: name, factorBasisPoints })),
  }
}
