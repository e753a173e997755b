export interface MessageTree {
  [key: string]: string | MessageTree
}

/** The same keys with other words. */
export type SameKeys<T> = { [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> }

export const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Chinese leads, English must have the same keys; a missing one does not compile. */
export function defineMessages<T extends MessageTree>(zh: T, en: SameKeys<T>): Record<Language, MessageTree> {
  return { 'zh-CN': zh, en: en as MessageTree }
}
