export interface SparklineShape {
  path: string
  last?: { x: number; y: number }
  /** Where zero lies, when the values are on both sides of it. */
  zero?: number
}

const EDGE = 3

export function sparkline(values: readonly (number | null)[], width: number, height: number): SparklineShape {
  const known = values.filter((value): value is number => value != null)
  if (known.length === 0) return { path: '' }
  const least = Math.min(...known)
  const most = Math.max(...known)
  const range = most - least || 1
  const y = (value: number) => round(height - EDGE - ((value - least) / range) * (height - 2 * EDGE))
  const x = (at: number) => round(EDGE + (values.length < 2 ? 0 : (at / (values.length - 1)) * (width - 2 * EDGE)))

  let path = ''
  let drawing = false
  let last: SparklineShape['last']
  values.forEach((value, at) => {
    if (value == null) {
      drawing = false
      return
    }
    path += `${drawing ? 'L' : 'M'}${x(at)} ${y(value)}`
    drawing = true
    last = { x: x(at), y: y(value) }
  })
  return { path, ...(last && { last }), ...(least < 0 && most > 0 && { zero: y(0) }) }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
