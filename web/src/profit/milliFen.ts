import { formatCount } from '@/shared/format'
import type { BusinessType } from './profit.api'

type Basis = BusinessType['basis']
const EXACT = /^\d+(\.\d+)?$/

/** Milli-fen in one unit that people write: a yuan a piece, or yuan a yuan of the amount. */
function scale(basis: Basis): number {
  return basis === 'amount' ? 1_000 : 100_000
}

/** 6000000 → '60' (yuan a piece); 10 → '0.01' (yuan a yuan). */
export function yuanOf(milliFen: number, basis: Basis): string {
  return String(Number((milliFen / scale(basis)).toFixed(5)))
}

/** '60' → 6000000; undefined where the text is no value that milli-fen can hold. */
export function milliFenOf(text: string, basis: Basis): number | undefined {
  const clean = text.trim()
  if (!EXACT.test(clean)) return undefined
  const value = Number(clean) * scale(basis)
  const whole = Math.round(value)
  return Math.abs(value - whole) < 1e-6 && Number.isSafeInteger(whole) ? whole : undefined
}

/** An exact value in yuan, as many decimals as it needs. */
export function exactYuan(milliFen: number): string {
  const decimals = milliFen % 1000 === 0 ? 2 : 5
  return formatCount(milliFen / 100_000, decimals)
}

/** A quantity: pieces, or an amount in yuan where the business counts amounts. */
export function quantityText(quantity: number | undefined, basis: Basis): string {
  if (quantity === undefined) return '—'
  return basis === 'amount' ? formatCount(quantity / 100, 2) : formatCount(quantity)
}
