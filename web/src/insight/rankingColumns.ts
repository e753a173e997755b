import { formatCount, formatPercent, formatYuan } from '@/shared/format'
import { translate as t } from '@/shared/i18n'
import type { Column } from '@/shared/table/column'
import type { RankingRow } from './insight.api'

const yuan = (fen: number | null) => formatYuan(fen, 0)
/** A format is called with the row as second argument, which is no number of decimals. */
const share = (ratio: number | null) => formatPercent(ratio)
const cents = (fen: number | null) => formatYuan(fen)
const hint = (metric: string) => t(`insight.metric.${metric}.formula`)

/** The keys are those of the server's sheet, so that an export shows the columns of the screen. */
export function rankingColumns(): Column<RankingRow>[] {
  const money = { numeric: true, unit: t('insight.unit.yuan'), sort: true as const, format: yuan as never }
  const ratio = { numeric: true, sort: true as const, format: share as never }
  return [
    { key: 'place', title: t('insight.ranking.place'), width: 112, sort: true, help: hint('percentile'), fixed: 'left' },
    { key: 'name', title: t('insight.ranking.hall'), minWidth: 210, sort: 'code', fixed: 'left', always: true },
    { key: 'percentile', title: t('insight.ranking.percentile'), width: 132, sort: true, help: hint('percentile') },
    { key: 'city', title: t('insight.ranking.city'), width: 84, sort: true, value: (row) => row.cityName },
    { key: 'county', title: t('insight.ranking.county'), width: 100, value: (row) => row.countyName, hidden: true },
    { key: 'peers', title: t('insight.ranking.peers'), minWidth: 170 },
    { key: 'profit', title: t('insight.ranking.profit'), minWidth: 112, ...money, value: (row) => row.profitFen, help: hint('profit') },
    { key: 'gap', title: t('insight.ranking.gap'), minWidth: 144, ...money, value: (row) => row.gapFen },
    { key: 'spark', title: t('insight.ranking.spark'), width: 124 },
    { key: 'growthMonth', title: t('insight.ranking.growthMonth'), width: 98, sort: true, numeric: true },
    { key: 'growthYear', title: t('insight.ranking.growthYear'), width: 98, sort: true, numeric: true },
    { key: 'growthFixedBase', title: t('insight.ranking.growthFixedBase'), width: 146, sort: true, numeric: true, help: t('insight.overview.fixedHint') },
    { key: 'topBoard', title: t('insight.ranking.topBoard'), minWidth: 168, sort: true },
    { key: 'income', title: t('insight.ranking.income'), minWidth: 112, ...money, value: (row) => row.incomeFen, help: hint('income') },
    { key: 'cost', title: t('insight.ranking.cost'), minWidth: 112, ...money, value: (row) => row.costFen, help: hint('cost') },
    { key: 'profitMargin', title: t('insight.ranking.profitMargin'), width: 92, ...ratio, help: hint('profit_margin') },
    { key: 'visitors', title: t('insight.ranking.visitors'), width: 118, numeric: true, sort: true, help: hint('visitors') },
    { key: 'director', title: t('insight.ranking.director'), width: 88, sort: true },
    { key: 'incomePerArea', title: t('insight.ranking.incomePerArea'), width: 104, ...money, format: cents as never, value: (row) => row.incomePerAreaFen, help: hint('income_per_area'), hidden: true },
    { key: 'incomePerStaff', title: t('insight.ranking.incomePerStaff'), width: 110, ...money, format: cents as never, value: (row) => row.incomePerStaffFen, help: hint('income_per_staff'), hidden: true },
    { key: 'incomePerVisitor', title: t('insight.ranking.incomePerVisitor'), width: 110, ...money, format: cents as never, value: (row) => row.incomePerVisitorFen, help: hint('income_per_visitor'), hidden: true },
    {
      key: 'salesPerVisitor',
      title: t('insight.ranking.salesPerVisitor'),
      width: 112,
      numeric: true,
      sort: true,
      format: ((value: number | null) => formatCount(value == null ? null : value * 100, 1)) as never,
      help: hint('sales_per_visitor'),
      hidden: true,
    },
    { key: 'rentToIncome', title: t('insight.ranking.rentToIncome'), width: 92, ...ratio, help: hint('rent_to_income'), hidden: true },
    { key: 'labourToIncome', title: t('insight.ranking.labourToIncome'), width: 110, ...ratio, help: hint('labour_to_income'), hidden: true },
  ]
}
