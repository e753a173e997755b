import { ATTRIBUTES, formText, type Attribute } from './attributes'
import type { Hall, HallForm } from './hall.api'

/** What is typed for one attribute: a text, or a reason why there is none. */
export interface Entry {
  text: string
  /** '' = known. */
  reason: string
  words: string
}
export type Entries = Record<string, Entry>

/** Place and status have acts of their own and are not edited once a hall exists. */
export function editable(attribute: Attribute, hall: Hall | undefined): boolean {
  return hall === undefined || attribute.code !== 'status'
}

export function entriesOf(hall: Hall | undefined): Entries {
  return Object.fromEntries(
    ATTRIBUTES.map((attribute) => {
      const [reason = '', ...words] = (hall?.unknown[attribute.code] ?? '').split(' ')
      const text = hall === undefined && attribute.code === 'status' ? 'normal' : formText(attribute, hall)
      return [attribute.code, { text, reason, words: words.join(' ') }]
    }),
  )
}

export function formOf(entries: Entries, areaCode: string, reason: string): HallForm {
  const values: Record<string, string> = { area_code: areaCode }
  const unknown: Record<string, string> = {}
  for (const [code, entry] of Object.entries(entries)) {
    if (entry.reason === '') values[code] = entry.text.trim()
    else unknown[code] = entry.reason === 'other' ? `other ${entry.words.trim()}` : entry.reason
  }
  return { values, unknown, reason: reason.trim() }
}

export function differs(entries: Entries, hall: Hall | undefined): boolean {
  return JSON.stringify(entries) !== JSON.stringify(entriesOf(hall))
}

/** Faults of the server by attribute; those of `unknown_reason` name the attribute in their words. */
export function faultsOf(extras: Record<string, unknown>): Record<string, string> {
  const errors = Array.isArray(extras.errors) ? (extras.errors as { field: string; message?: string | null }[]) : []
  const faults: Record<string, string> = {}
  for (const { field, message } of errors) faults[field] = [faults[field], message ?? ''].filter(Boolean).join('; ')
  return faults
}
