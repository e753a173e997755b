import type { ChartMaps } from '../chart/types'

/**
 * Outlines of the province's cities as GeoJSON; each feature's `name` is the city's code.
 * Simplified from Apache ECharts 4.9.0, map/json/province/henan.json (Apache License 2.0).
 */
export async function loadProvince(): Promise<ChartMaps> {
  return { province: (await import('./henan.json')).default }
}
