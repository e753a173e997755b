import { expect, it } from 'vitest'
import { treeOf } from './orgTree'

const unit = (code: string, parentCode: string | null) => ({ code, name: code, level: '', parentCode })

it('units hang below their parents', () => {
  expect(treeOf([unit('HA', null), unit('ZZ', 'HA'), unit('ZZ01', 'ZZ')])).toEqual([
    { value: 'HA', label: 'HA', children: [{ value: 'ZZ', label: 'ZZ', children: [{ value: 'ZZ01', label: 'ZZ01' }] }] },
  ])
})

it('a unit whose parent is out of sight stands at the top', () => {
  expect(treeOf([unit('ZZ', 'HA')])).toEqual([{ value: 'ZZ', label: 'ZZ' }])
})
