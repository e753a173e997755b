import { milliFenOf, yuanOf } from './milliFen'
import type { BusinessType, UnitValue } from './profit.api'

type Basis = BusinessType['basis']

/** A row of the price table while it is edited: the value as the text that was typed. */
export interface PriceRow {
  key: number
  business: string
  city: string
  tier: string
  validFrom: string
  value: string
  note: string
}

export function editable(rows: UnitValue[], basis: (business: string) => Basis): PriceRow[] {
  return rows.map((row, key) => ({ key, business: row.business, city: row.city, tier: row.tier, validFrom: row.validFrom, value: yuanOf(row.milliFen, basis(row.business)), note: row.note ?? '' }))
}

export function asUnitValues(rows: PriceRow[], basis: (business: string) => Basis): UnitValue[] {
  return rows.map((row) => ({ business: row.business, city: row.city, tier: row.tier, validFrom: row.validFrom, milliFen: milliFenOf(row.value, basis(row.business)) ?? 0, note: row.note }))
}

export type Fault = 'wrong' | 'duplicate'

/** What is wrong, by the key of the row; the server checks again. */
export function faultsOf(rows: PriceRow[], basis: (business: string) => Basis): Map<number, Fault> {
  const faults = new Map<number, Fault>()
  const seen = new Map<string, number>()
  for (const row of rows) {
    const name = [row.business, row.city, row.tier, row.validFrom].join('|')
    if (seen.has(name)) faults.set(row.key, 'duplicate')
    seen.set(name, row.key)
    if (milliFenOf(row.value, basis(row.business)) === undefined) faults.set(row.key, 'wrong')
  }
  return faults
}
