import { describe, expect, it } from 'vitest'
import { sparkline } from './sparkline'

describe('sparkline', () => {
  it('runs from the lower left to the upper right when values rise', () => {
    const shape = sparkline([0, 10], 100, 26)
    expect(shape.path).toBe('M3 23L97 3')
    expect(shape.last).toEqual({ x: 97, y: 3 })
  })

  it('leaves a gap where a month is unknown', () => {
    expect(sparkline([1, null, 3, 4], 99, 26).path.match(/M/g)).toHaveLength(2)
  })

  it('marks zero only when values lie on both sides of it', () => {
    expect(sparkline([-10, 10], 100, 26).zero).toBe(13)
    expect(sparkline([5, 10], 100, 26).zero).toBeUndefined()
  })
})
