import { describe, expect, it } from 'vitest'
import { cellText } from '@/shared/table/column'
import type { RankingRow } from './insight.api'
import { rankingColumns } from './rankingColumns'

describe('the columns of the ranking', () => {
  it('write every value of a row, known or not', () => {
    const known = { profitFen: 12345, profitMargin: 0.2, rentToIncome: 0.1, labourToIncome: 0.3, salesPerVisitor: 0.266, visitors: 900 } as RankingRow
    for (const row of [known, {} as RankingRow]) {
      for (const column of rankingColumns().filter((one) => one.format)) expect(cellText(column, row)).toBeTypeOf('string')
    }
    const margin = rankingColumns().find((column) => column.key === 'profitMargin')!
    expect(cellText(margin, known)).toBe('20.0%')
  })
})
