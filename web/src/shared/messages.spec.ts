import { describe, expect, it } from 'vitest'
import { messages } from './i18n'
import type { MessageTree } from './messages.type'

function leaves(tree: MessageTree | string, path = ''): [string, string][] {
  if (typeof tree === 'string') return [[path, tree]]
  return Object.entries(tree).flatMap(([key, below]) => leaves(below, path === '' ? key : `${path}.${key}`))
}

const slots = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1]).sort()

describe('messages', () => {
  const zh = new Map(leaves(messages['zh-CN']))
  const en = new Map(leaves(messages.en))

  it('come from every folder', () => {
    expect(Object.keys(messages.en)).toEqual(expect.arrayContaining(['app', 'identity', 'shared']))
  })

  it('have the same keys in Chinese and English', () => {
    expect([...en.keys()].sort()).toEqual([...zh.keys()].sort())
  })

  it('have words under every key', () => {
    expect([...zh, ...en].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('name the same values in both languages', () => {
    expect([...zh].filter(([key, text]) => String(slots(text)) !== String(slots(en.get(key) ?? '')))).toEqual([])
  })

  it('use full-width commas and colons beside Chinese', () => {
    expect([...zh].filter(([, text]) => /[\u4e00-\u9fff][,:;?!]|[,:;?!][\u4e00-\u9fff]/.test(text))).toEqual([])
  })

  it('hold no Chinese in the English', () => {
    expect([...en].filter(([, text]) => /[\u4e00-\u9fff]/.test(text))).toEqual([])
  })
})
