import { createI18n } from 'vue-i18n'
import { ref } from 'vue'
import { LANGUAGES, type Language, type MessageTree } from './messages.type'

export type { Language } from './messages.type'
export { defineMessages } from './messages.type'

const STORED = 'hallops.language'

const found = import.meta.glob<Record<Language, MessageTree>>('/src/*/messages.ts', { eager: true, import: 'default' })

/** Messages of every module under the name of its folder: `hall/messages.ts` becomes `hall.…`. */
export const messages = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    Object.fromEntries(Object.entries(found).map(([path, both]) => [path.split('/').at(-2) ?? path, both[language]])),
  ]),
) as Record<Language, Record<string, MessageTree>>

function initial(): Language {
  const stored = localStorage.getItem(STORED)
  return LANGUAGES.find((language) => language === stored) ?? 'zh-CN'
}

export const language = ref<Language>(initial())

export const i18n = createI18n({
  legacy: false,
  locale: language.value,
  fallbackLocale: 'zh-CN',
  messages,
  // Browser tests read here what has no words.
  missing: (_, key) => {
    document.documentElement.dataset.wordless = `${document.documentElement.dataset.wordless ?? ''} ${key}`.trim()
  },
  missingWarn: import.meta.env.DEV,
  fallbackWarn: import.meta.env.DEV,
})

/** For words outside a component. */
export function translate(key: string, values: Record<string, unknown> = {}): string {
  return i18n.global.t(key, values)
}

export function hasMessage(key: string): boolean {
  return i18n.global.te(key)
}

export function setLanguage(next: Language): void {
  language.value = next
  i18n.global.locale.value = next
  document.documentElement.lang = next
  localStorage.setItem(STORED, next)
}

document.documentElement.lang = language.value
