import { http, type Query } from '@/shared/http'
import type { Paged } from '@/shared/paged'

export interface Hall {
  id: number
  code: string
  name: string
  cityCode: string
  cityName: string
  countyCode: string
  countyName: string
  areaCode: string
  areaName: string
  channelType: string
  baseType?: string
  locationType?: string
  areaForm?: string
  ownership?: string
  operationMode?: string
  status: HallStatus
  openedOn?: string
  frontArea?: number
  buildingArea?: number
  counters?: number
  staff?: number
  longitude?: number
  latitude?: number
  leaseStart?: string
  leaseEnd?: string
  monthlyRentFen?: number
  director?: string
  /** Attribute name as in files → reason code, for `other` with words. */
  unknown: Record<string, string>
  sameCoordinates: boolean
  outsideProvince: boolean
  changedAt: string
  version: number
}
export type HallStatus = 'normal' | 'suspended' | 'closed'

export interface HallStep {
  id: number
  attribute: string
  oldValue?: string
  oldUnknown?: string
  newValue?: string
  newUnknown?: string
  validFrom: string
  recordedAt: string
  recordedBy: string
  importId?: number
  reason?: string
}

export interface HallDetail {
  hall: Hall
  history: HallStep[]
  seesCosts: boolean
}

export interface MapPoint {
  code: string
  name: string
  cityCode: string
  longitude: number
  latitude: number
  baseType?: string
  status: HallStatus
}

export interface HallMap {
  points: MapPoint[]
  withoutPlace: number
}

export type UnitLevel = 'province' | 'city' | 'county' | 'area'

export interface Unit {
  code: string
  level: UnitLevel
  name: string
  parentCode?: string
  validFrom: string
  version: number
  /** Absent for a day in the past. */
  halls?: number
}

export interface UnitStep {
  id: number
  kind: 'created' | 'renamed' | 'moved' | 'withdrawn' | 'restored'
  name: string
  parentCode?: string
  parentName?: string
  validFrom: string
  validTo?: string
  recordedAt: string
  recordedBy: string
  importId?: number
  reason?: string
}

export interface HallForm {
  /** Attribute name as in files → text. */
  values: Record<string, string>
  unknown: Record<string, string>
  reason: string
}

export interface Because {
  version: number
  reason: string
  validFrom?: string
}
export type StatusAct = 'suspend' | 'resume' | 'close'

export interface UnitForm {
  name: string
  parentCode?: string
  validFrom: string
  reason: string
}

const at = (code: string) => `/api/hall/halls/${encodeURIComponent(code)}`
const unitAt = (code: string) => `/api/hall/org-units/${encodeURIComponent(code)}`

export const hallApi = {
  list: (query: Query) => http.get<Paged<Hall>>('/api/hall/halls', query),
  detail: (code: string) => http.get<HallDetail>(at(code)),
  map: (query: Query) => http.get<HallMap>('/api/hall/map', query),
  export: (format: 'xlsx' | 'csv' | 'register', query: Query) => http.download('/api/hall/export', { ...query, format }, `halls.${format}`),
  create: (code: string, form: HallForm) => http.post<Hall>('/api/hall/halls', { code, ...form }),
  update: (code: string, version: number, form: HallForm, validFrom?: string) => http.put<Hall>(at(code), { version, ...form, validFrom }),
  act: (code: string, act: StatusAct, because: Because) => http.post<Hall>(`${at(code)}/${act}`, because),
  move: (code: string, areaCode: string, because: Because) => http.post<Hall>(`${at(code)}/move`, { ...because, areaCode }),
  units: (on?: string) => http.get<Unit[]>('/api/hall/org-units', { on }),
  unitHistory: (code: string) => http.get<UnitStep[]>(`${unitAt(code)}/history`),
  createUnit: (code: string, level: UnitLevel, form: UnitForm) => http.post<UnitStep[]>('/api/hall/org-units', { code, level, ...form }),
  changeUnit: (code: string, version: number, form: UnitForm) => http.put<UnitStep[]>(unitAt(code), { version, ...form }),
}
