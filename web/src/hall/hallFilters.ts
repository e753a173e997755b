import type { Query } from '@/shared/http'

/** Filters of the register as they stand in the URL of the page. */
export const FILTER_DEFAULTS = {
  text: '',
  city: '',
  county: '',
  area: '',
  channelType: [] as string[],
  baseType: [] as string[],
  locationType: [] as string[],
  areaForm: [] as string[],
  ownership: [] as string[],
  operationMode: [] as string[],
  status: [] as string[],
  unknown: '',
  sameCoordinates: false,
  outsideProvince: false,
  leaseEndsBefore: '',
  sort: '',
  page: 1,
  size: 50,
  /** Code of the hall in the drawer. */
  hall: '',
}
export type HallFilters = { [K in keyof typeof FILTER_DEFAULTS]: (typeof FILTER_DEFAULTS)[K] }

/** What the server is asked: all but the drawer; switches only when on. */
export function listQuery(filters: HallFilters): Query {
  const query: Query = {}
  for (const [key, value] of Object.entries(filters)) {
    if (key !== 'hall' && value !== false) query[key] = value
  }
  return query
}
