import { computed, ref } from 'vue'
import { defineStore } from 'pinia'
import { permits, type Role } from './webModule'

export interface SessionScope {
  code: string
  name: string
  path: string
  level: string
}

export interface Account {
  id: number
  loginName: string
  displayName: string
  employeeNumber?: string | null
  roles: Role[]
  scope: SessionScope
  mustChangePassword: boolean
}

export const useSession = defineStore('session', () => {
  /** undefined: not asked yet; null: nobody has logged in. */
  const account = ref<Account | null | undefined>(undefined)
  const roles = computed<Role[]>(() => account.value?.roles ?? [])
  const may = (allowed: readonly Role[] | undefined) => permits(allowed, roles.value)
  return { account, roles, may }
})
