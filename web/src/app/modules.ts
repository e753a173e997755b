import { MENU_GROUPS, permits, type MenuEntry, type MenuGroup, type Role, type WebModule } from '@/shared/webModule'

const found = import.meta.glob<WebModule>('/src/*/module.ts', { eager: true, import: 'default' })

export const modules: WebModule[] = Object.values(found)

export interface MenuSection {
  group: MenuGroup
  entries: MenuEntry[]
}

/** What these roles may open, under the headings of the menu. */
export function menuFor(roles: readonly Role[], from: readonly WebModule[] = modules): MenuSection[] {
  const entries = from.flatMap((module) => module.menu ?? []).filter((entry) => permits(entry.roles, roles))
  return MENU_GROUPS.map((group) => ({
    group,
    entries: entries.filter((entry) => entry.group === group).sort((one, other) => one.order - other.order),
  })).filter((section) => section.entries.length > 0)
}
