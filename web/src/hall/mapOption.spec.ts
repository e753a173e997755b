import { describe, expect, it } from 'vitest'
import { chartColours } from '@/shared/chart/colours'
import { loadProvince } from '@/shared/map/province'
import { boxOf, mapOption, tip, type Outline } from './mapOption'
import { aPoint } from './testing'

const outline = (await loadProvince()).province as Outline
const draw = (city: string, points = [aPoint(), aPoint({ code: 'H2', baseType: 'flagship' }), aPoint({ code: 'H3', baseType: undefined })]) =>
  mapOption({ points, by: 'baseType', outline, city, cityNames: { ZZ: '郑州市' }, kindName: (kind) => kind || '未知', colours: chartColours.value }) as {
    geo: { zoom?: number; center?: number[]; regions: unknown[] }
    series: { name: string; symbol: string; data: { name: string }[] }[]
  }

describe('the map', () => {
  it('has the eighteen cities', () => {
    expect(outline.features.map((one) => one.properties.name).sort()).toHaveLength(18)
    expect(outline.features.map((one) => one.properties.name)).toContain('JY')
  })

  it('finds the box around a city', () => {
    const [west, south, east, north] = boxOf(outline, 'ZZ')!
    expect(113.66).toBeGreaterThan(west)
    expect(113.66).toBeLessThan(east)
    expect(34.75).toBeGreaterThan(south)
    expect(34.75).toBeLessThan(north)
    expect(boxOf(outline, 'nowhere')).toBeUndefined()
  })

  it('shows every hall once, each kind with a shape of its own, unknown ones too', () => {
    const { series } = draw('')
    expect(series.map((one) => one.name)).toEqual(['standard', 'flagship', '未知'])
    expect(new Set(series.map((one) => one.symbol)).size).toBe(3)
    expect(series.flatMap((one) => one.data.map((item) => item.name)).sort()).toEqual(['H00001', 'H2', 'H3'])
  })

  it('fills the view with the city in focus', () => {
    expect(draw('').geo.zoom).toBeUndefined()
    expect(draw('ZZ').geo.zoom).toBeGreaterThan(2)
    expect(draw('ZZ').geo.regions).toHaveLength(1)
  })

  it('writes names as text, never as markup', () => {
    const words = tip({ name: 'H1' }, [aPoint({ code: 'H1', name: '<img src=x onerror=alert(1)>' })], {})
    expect(words.children).toHaveLength(0)
    expect(words.textContent).toContain('<img')
  })
})
