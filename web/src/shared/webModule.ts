import type { Component } from 'vue'
import type { RouteRecordRaw } from 'vue-router'

export const ROLES = [
  'PROVINCE_CHANNEL',
  'CITY_MANAGER',
  'HALL_MANAGER',
  'CLERK',
  'FINANCE',
  'TECHNICIAN',
  'AUDITOR',
  'ADMINISTRATOR',
] as const
export type Role = (typeof ROLES)[number]

/** Headings of the left menu, in their order. */
export const MENU_GROUPS = ['insight', 'account', 'hall', 'data', 'system'] as const
export type MenuGroup = (typeof MENU_GROUPS)[number]

export interface MenuEntry {
  /** Message key. */
  title: string
  /** Path of the page. */
  to: string
  icon: Component
  group: MenuGroup
  order: number
  roles?: readonly Role[]
}

export interface WebModule {
  routes: RouteRecordRaw[]
  menu?: MenuEntry[]
}

export function defineModule(module: WebModule): WebModule {
  return module
}

export function permits(roles: readonly Role[] | undefined, held: readonly Role[]): boolean {
  return roles === undefined || roles.some((role) => held.includes(role))
}
