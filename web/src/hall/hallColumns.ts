import { formatInstant } from '@/shared/format'
import { translate } from '@/shared/i18n'
import type { Column } from '@/shared/table/column'
import { ATTRIBUTES, attributeText, attributeWord, type Attribute } from './attributes'
import type { Hall } from './hall.api'

const HIDDEN = ['area_form', 'building_area', 'longitude', 'latitude', 'lease_start', 'location_type', 'channel_type', 'opened_on']
const NUMERIC = ['count', 'area', 'degrees', 'yuan']
const WIDTHS: Record<string, number> = { name: 220, monthly_rent: 130, area_form: 120, operation_mode: 120, channel_type: 120 }

/** Keys are those of the export, so that the file has the columns of the screen. */
function ofAttribute(attribute: Attribute): Column<Hall> {
  const key = attribute.key === 'monthlyRentFen' ? 'monthlyRent' : attribute.key
  const unsorted = ['longitude', 'latitude', 'leaseStart'].includes(key)
  return {
    key,
    title: attributeWord(attribute.code),
    ...(attribute.type === 'area' ? { unit: 'm²' } : {}),
    value: (hall) => attributeText(attribute, hall),
    numeric: NUMERIC.includes(attribute.type),
    sort: !unsorted,
    minWidth: WIDTHS[attribute.code] ?? 105,
    hidden: HIDDEN.includes(attribute.code),
  }
}

export function hallColumns(seesCosts: boolean): Column<Hall>[] {
  const attributes = ATTRIBUTES.filter((one) => one.code !== 'name' && (seesCosts || one.group !== 'lease'))
  return [
    { key: 'code', title: translate('hall.field.code'), sort: true, always: true, fixed: 'left', width: 100 },
    { key: 'name', title: attributeWord('name'), sort: true, always: true, fixed: 'left', minWidth: 230 },
    { key: 'city', title: translate('hall.field.city'), value: (hall) => hall.cityName, sort: true, minWidth: 90 },
    { key: 'county', title: translate('hall.field.county'), value: (hall) => hall.countyName, sort: true, minWidth: 100 },
    { key: 'area', title: translate('hall.field.area'), value: (hall) => hall.areaName, sort: true, minWidth: 120, hidden: true },
    ...attributes.map(ofAttribute),
    { key: 'unknown', title: translate('hall.field.unknown'), value: (hall) => Object.keys(hall.unknown).length, numeric: true, sort: true, width: 90 },
    { key: 'doubts', title: translate('hall.field.doubts'), value: doubts, minWidth: 130 },
    { key: 'changedAt', title: translate('hall.field.changedAt'), value: (hall) => formatInstant(hall.changedAt).slice(0, 10), sort: true, width: 120, hidden: true },
  ]
}

export function doubts(hall: Hall): string {
  return [hall.sameCoordinates && translate('hall.doubt.sameCoordinates'), hall.outsideProvince && translate('hall.doubt.outsideProvince')].filter(Boolean).join('; ')
}

/** Attribute columns, where an unknown shows quietly. */
export const UNKNOWABLE = ATTRIBUTES.filter((one) => one.needed !== true).map((one) => ({ attribute: one, slot: `cell-${one.key === 'monthlyRentFen' ? 'monthlyRent' : one.key}` as const }))
