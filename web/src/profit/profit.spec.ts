import { describe, expect, it } from 'vitest'
import { exactYuan, milliFenOf, yuanOf } from './milliFen'
import { asUnitValues, editable, faultsOf } from './priceRows'
import { factorsIn, trialOf, withFactor } from './trial'

describe('unit values', () => {
  it('are milli-fen a piece, or milli-fen a fen of the amount', () => {
    expect(milliFenOf('60', 'count')).toBe(6_000_000)
    expect(milliFenOf('0.01', 'amount')).toBe(10)
    expect(yuanOf(6_000_000, 'count')).toBe('60')
    expect(yuanOf(10, 'amount')).toBe('0.01')
  })

  it('are refused where milli-fen can not hold them', () => {
    expect(milliFenOf('0.000001', 'count')).toBeUndefined()
    expect(milliFenOf('-1', 'count')).toBeUndefined()
    expect(milliFenOf('1e3', 'count')).toBeUndefined()
    expect(milliFenOf('', 'count')).toBeUndefined()
  })

  it('come back as they were typed', () => {
    for (const text of ['0.6', '2.2', '37.5', '0.00001']) expect(yuanOf(milliFenOf(text, 'count') ?? -1, 'count')).toBe(text)
  })

  it('are shown exactly', () => {
    expect(exactYuan(6_000_000)).toBe('60.00')
    expect(exactYuan(1_234)).toBe('0.01234')
  })
})

describe('price rows', () => {
  const basis = (code: string) => (code === 'PAY' ? 'amount' : 'count') as 'amount' | 'count'
  const rows = editable(
    [
      { business: 'ACT', city: '*', tier: '*', validFrom: '2026-01-01', milliFen: 6_000_000, note: '' },
      { business: 'PAY', city: '*', tier: '*', validFrom: '2026-01-01', milliFen: 10, note: '' },
    ],
    basis,
  )

  it('go round unchanged', () => {
    expect(asUnitValues(rows, basis).map((row) => row.milliFen)).toEqual([6_000_000, 10])
    expect(faultsOf(rows, basis).size).toBe(0)
  })

  it('tell what is wrong', () => {
    const [first, second] = rows
    const bad = [first!, { ...second!, value: 'abc' }, { ...first!, key: 9 }]
    expect([...faultsOf(bad, basis)]).toEqual([
      [second!.key, 'wrong'],
      [9, 'duplicate'],
    ])
  })
})

describe('a trial', () => {
  it('lives in the address', () => {
    const set = withFactor(withFactor([], 'item:handset', 110), 'cost:rent', 95)
    expect(set).toEqual(['item:handset=110', 'cost:rent=95'])
    expect(withFactor(set, 'item:handset', 100)).toEqual(['cost:rent=95'])
    expect([...factorsIn([...set, 'nonsense=3', 'item:x=abc'])]).toEqual([
      ['item:handset', 110],
      ['cost:rent', 95],
    ])
  })

  it('changes items before single businesses, so that the business wins', () => {
    const trial = trialOf('2026-10', 12, 'ZZ', '*', factorsIn(['business:TERM_BARE=90', 'item:handset=110', 'cost:rent=95']))
    expect(trial.changes).toEqual([
      { business: 'handset', city: 'ZZ', tier: '*', factorBasisPoints: 11_000 },
      { business: 'TERM_BARE', city: 'ZZ', tier: '*', factorBasisPoints: 9_000 },
    ])
    expect(trial.costs).toEqual([{ item: 'rent', factorBasisPoints: 9_500 }])
  })
})
