import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { ATTRIBUTES } from './attributes'
import AttributeField from './AttributeField.vue'
import { differs, entriesOf, faultsOf, formOf } from './hallForm'
import { aHall } from './testing'

describe('the form of a hall', () => {
  it('begins with what the register holds, reasons too', () => {
    const entries = entriesOf(aHall({ director: undefined, unknown: { director: 'other 岗位空缺' } }))
    expect(entries.front_area).toEqual({ text: '186.5', reason: '', words: '' })
    expect(entries.director).toEqual({ text: '', reason: 'other', words: '岗位空缺' })
  })

  it('knows whether anything was changed', () => {
    const hall = aHall()
    const entries = entriesOf(hall)
    expect(differs(entries, hall)).toBe(false)
    entries.staff = { text: '9', reason: '', words: '' }
    expect(differs(entries, hall)).toBe(true)
  })

  it('sends a value or a reason for each attribute, never both', () => {
    const entries = entriesOf(aHall())
    entries.staff = { text: '', reason: 'refused', words: '' }
    entries.director = { text: '', reason: 'other', words: ' 岗位空缺 ' }
    const form = formOf(entries, 'ZZ0101', ' 复测 ')
    expect(form.reason).toBe('复测')
    expect(form.values.area_code).toBe('ZZ0101')
    expect(form.unknown).toEqual({ staff: 'refused', director: 'other 岗位空缺' })
    expect(Object.keys(form.values)).not.toContain('staff')
  })

  it('shows the faults of the server beside their fields', () => {
    expect(faultsOf({ errors: [{ field: 'staff', message: '不是数字' }, { field: 'staff', message: '过长' }] })).toEqual({ staff: '不是数字; 过长' })
    expect(faultsOf({})).toEqual({})
  })
})

describe('a field', () => {
  const staff = ATTRIBUTES.find((one) => one.code === 'staff')!
  const field = (fault?: string) => mount(AttributeField, { props: { attribute: staff, modelValue: { text: '8', reason: '', words: '' }, ...(fault ? { fault } : {}) } })

  it('gives the value up when a reason is chosen', async () => {
    const shown = field()
    shown.findAllComponents({ name: 'ElSelect' }).at(-1)?.vm.$emit('update:modelValue', 'refused')
    expect(shown.emitted('update:modelValue')?.at(-1)).toEqual([{ text: '', reason: 'refused', words: '' }])
  })

  it('says what is wrong with it', () => {
    expect(field('应在 0 至 1000 之间').find('[role=alert]').text()).toBe('应在 0 至 1000 之间')
  })
})
