import { formatCount, formatMoney, formatPercent, UNKNOWN } from '@/shared/format'

type Shape = 'money' | 'percent' | 'perHundred' | 'decimal' | 'tenth'

const SHAPES: Record<string, Shape> = {
  profit: 'money',
  controllable_profit: 'money',
  income_per_area: 'money',
  income_per_staff: 'money',
  income_per_visitor: 'money',
  income_per_visitor_without_publicity: 'money',
  value_per_sale: 'money',
  service_value_per_visitor: 'money',
  rent_per_area: 'money',
  profit_margin: 'percent',
  cost_to_income: 'percent',
  conversion: 'percent',
  new_user_valid_rate: 'percent',
  labour_to_income: 'percent',
  rent_to_income: 'percent',
  other_cost_to_income: 'percent',
  sales_per_visitor: 'perHundred',
  activation_rate: 'perHundred',
  handset_rate: 'perHundred',
  value_added_rate: 'perHundred',
  broadband_rate: 'perHundred',
  upgrade_rate: 'perHundred',
  attach_rate: 'decimal',
}

/** A metric's value with its unit, as people say it. */
export function formatMetric(metric: string, value: number | null | undefined): string {
  if (value == null || value === undefined) return UNKNOWN
  switch (SHAPES[metric] ?? 'tenth') {
    case 'money':
      return formatMoney(value)
    case 'percent':
      return formatPercent(value)
    case 'perHundred':
      return formatCount(value * 100, 1)
    case 'decimal':
      return formatCount(value, 2)
    case 'tenth':
      return formatCount(value, Math.abs(value) >= 1000 ? 0 : 1)
  }
}

/** Codes with a colon are not message keys: missing:rent → missing_rent. */
export function reasonKey(reason: string | null): string {
  const key = (reason ?? 'unknown').replace(':', '_')
  return ['missing_rent', 'missing_imputed_rent', 'missing_labour', 'ramp'].includes(key) ? `insight.reason.${key}` : 'insight.reason.unknown'
}
