import type { Hall, MapPoint } from './hall.api'

/** A hall for specs, with everything known. */
export function aHall(change: Partial<Hall> = {}): Hall {
  return {
    id: 1,
    code: 'H00001',
    name: '金水花园路营业厅',
    cityCode: 'ZZ',
    cityName: '郑州市',
    countyCode: 'ZZ01',
    countyName: '金水区',
    areaCode: 'ZZ0101',
    areaName: '花园路片区',
    channelType: 'own',
    baseType: 'standard',
    locationType: 'city',
    areaForm: 'community',
    ownership: 'rented',
    operationMode: 'self_operated',
    status: 'normal',
    openedOn: '2018-05-01',
    frontArea: 186.5,
    buildingArea: 240,
    counters: 5,
    staff: 8,
    longitude: 113.66,
    latitude: 34.75,
    leaseStart: '2023-01-01',
    leaseEnd: '2028-12-31',
    monthlyRentFen: 1_100_000,
    director: '王敏',
    unknown: {},
    sameCoordinates: false,
    outsideProvince: false,
    changedAt: '2026-10-01T08:00:00Z',
    version: 3,
    ...change,
  }
}

export function aPoint(change: Partial<MapPoint> = {}): MapPoint {
  return { code: 'H00001', name: '金水花园路营业厅', cityCode: 'ZZ', longitude: 113.66, latitude: 34.75, baseType: 'standard', status: 'normal', ...change }
}
