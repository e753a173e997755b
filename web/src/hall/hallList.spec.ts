import { describe, expect, it } from 'vitest'
import { withQuery } from '@/shared/http'
import { hallColumns } from './hallColumns'
import { FILTER_DEFAULTS, listQuery } from './hallFilters'
import { aHall } from './testing'
import { unitTree } from './units'

describe('the list of halls', () => {
  it('asks the server for what the URL says, without the drawer', () => {
    const query = listQuery({ ...FILTER_DEFAULTS, city: 'ZZ', baseType: ['small', 'township'], sameCoordinates: true, hall: 'H00001' })
    expect(withQuery('/x', query)).toBe('/x?city=ZZ&baseType=small&baseType=township&sameCoordinates=true&page=1&size=50')
  })

  it('has no lease and no rent for those who do not see costs', () => {
    expect(hallColumns(true).map((one) => one.key)).toContain('monthlyRent')
    expect(hallColumns(false).map((one) => one.key).filter((key) => key.startsWith('lease') || key === 'monthlyRent')).toEqual([])
  })

  it('counts what is unknown and names what is doubtful', () => {
    const columns = hallColumns(true)
    const cell = (key: string) => columns.find((one) => one.key === key)?.value?.(aHall({ unknown: { staff: 'refused' }, sameCoordinates: true }))
    expect(cell('unknown')).toBe(1)
    expect(cell('doubts')).toBe('坐标与他厅相同')
  })
})

describe('the organisation', () => {
  const unit = (code: string, level: 'province' | 'city', parentCode?: string) => ({ code, level, name: code, validFrom: '2020-01-01', version: 1, ...(parentCode ? { parentCode } : {}) })

  it('is nested by parents, whatever is out of sight', () => {
    const tree = unitTree([unit('HA', 'province'), unit('ZZ', 'city', 'HA'), unit('LY', 'city', 'XX')])
    expect(tree.map((one) => one.code)).toEqual(['HA', 'LY'])
    expect(tree[0]?.children.map((one) => one.code)).toEqual(['ZZ'])
  })
})
