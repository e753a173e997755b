import { exactMoney, formatCount, UNKNOWN } from '@/shared/format'
import { translate } from '@/shared/i18n'
import type { Hall } from './hall.api'

export type AttributeType = 'text' | 'choice' | 'count' | 'area' | 'degrees' | 'day' | 'yuan'
export type AttributeGroup = 'basic' | 'kind' | 'size' | 'place' | 'lease'

export interface Attribute {
  /** As in files and history. */
  code: string
  key: keyof Hall
  type: AttributeType
  group: AttributeGroup
  choices?: readonly string[]
  /** May not be unknown. */
  needed?: boolean
}

/** The attributes of a hall, in the order of the register's file. */
export const ATTRIBUTES: readonly Attribute[] = [
  { code: 'name', key: 'name', type: 'text', group: 'basic', needed: true },
  { code: 'channel_type', key: 'channelType', type: 'choice', group: 'kind', needed: true, choices: ['own', 'entrusted', 'self_service', 'agent'] },
  { code: 'base_type', key: 'baseType', type: 'choice', group: 'kind', choices: ['flagship', 'standard', 'small', 'township'] },
  { code: 'location_type', key: 'locationType', type: 'choice', group: 'kind', choices: ['city', 'county_town', 'township'] },
  {
    code: 'area_form',
    key: 'areaForm',
    type: 'choice',
    group: 'kind',
    choices: ['business_district', 'community', 'campus', 'transport_hub', 'industrial_park', 'office_district', 'hospital', 'scenic_area', 'market_town', 'village'],
  },
  { code: 'ownership', key: 'ownership', type: 'choice', group: 'kind', choices: ['owned', 'rented', 'mixed'] },
  { code: 'operation_mode', key: 'operationMode', type: 'choice', group: 'kind', choices: ['self_operated', 'counter_outsourced', 'operated_by_others'] },
  { code: 'status', key: 'status', type: 'choice', group: 'basic', needed: true, choices: ['normal', 'suspended', 'closed'] },
  { code: 'opened_on', key: 'openedOn', type: 'day', group: 'basic' },
  { code: 'front_area', key: 'frontArea', type: 'area', group: 'size' },
  { code: 'building_area', key: 'buildingArea', type: 'area', group: 'size' },
  { code: 'counters', key: 'counters', type: 'count', group: 'size' },
  { code: 'staff', key: 'staff', type: 'count', group: 'size' },
  { code: 'longitude', key: 'longitude', type: 'degrees', group: 'place' },
  { code: 'latitude', key: 'latitude', type: 'degrees', group: 'place' },
  { code: 'lease_start', key: 'leaseStart', type: 'day', group: 'lease' },
  { code: 'lease_end', key: 'leaseEnd', type: 'day', group: 'lease' },
  { code: 'monthly_rent', key: 'monthlyRentFen', type: 'yuan', group: 'lease' },
  { code: 'director', key: 'director', type: 'text', group: 'basic' },
]

export const REASONS = ['not_surveyed', 'not_applicable', 'refused', 'system_missing', 'other'] as const

export function attributeOf(code: string): Attribute | undefined {
  return ATTRIBUTES.find((one) => one.code === code)
}

export function attributeWord(code: string): string {
  return code === 'area_code' ? translate('hall.field.area') : attributeOf(code) ? translate(`hall.attribute.${code}`) : translate(`hall.attribute.hall`)
}

export function choiceWord(code: string, value: string): string {
  return translate(`hall.choice.${code}.${value}`)
}

/** `other 图纸丢失` → 其他:图纸丢失. */
export function reasonWord(stored: string): string {
  const [code = '', ...words] = stored.split(' ')
  const word = translate(`hall.reason.${code}`)
  return words.length === 0 ? word : translate('hall.reasonWithWords', { reason: word, words: words.join(' ') })
}

function written(attribute: Attribute, value: unknown): string {
  if (attribute.type === 'choice') return choiceWord(attribute.code, String(value))
  if (attribute.type === 'yuan') return exactMoney(Number(value))
  if (attribute.type === 'area') return formatCount(Number(value), 1)
  if (attribute.type === 'count') return formatCount(Number(value))
  if (attribute.type === 'degrees') return Number(value).toFixed(6)
  return String(value)
}

/** What a person reads in place of the value; the reason where there is none. */
export function attributeText(attribute: Attribute, hall: Hall): string {
  const value = hall[attribute.key]
  if (value !== undefined && value != null) return written(attribute, value)
  const reason = hall.unknown[attribute.code]
  return reason === undefined ? UNKNOWN : reasonWord(reason)
}

export function isUnknown(attribute: Attribute, hall: Hall): boolean {
  return hall[attribute.key] === undefined || hall[attribute.key] == null
}

/** A value of the history, which stores texts as files have them. */
export function historyText(code: string, value: string | undefined, unknown: string | undefined): string {
  if (unknown !== undefined) return reasonWord(unknown)
  if (value === undefined) return UNKNOWN
  if (code === 'hall') return translate(`hall.event.${value}`)
  const attribute = attributeOf(code)
  if (!attribute) return value
  return attribute.type === 'yuan' ? exactMoney(Math.round(Number(value) * 100)) : written(attribute, value)
}

/** The text that the form and the server exchange: plain numbers, codes, ISO days, yuan. */
export function formText(attribute: Attribute, hall: Hall | undefined): string {
  const value = hall?.[attribute.key]
  if (value === undefined || value == null) return ''
  return attribute.type === 'yuan' ? (Number(value) / 100).toFixed(2) : String(value)
}
