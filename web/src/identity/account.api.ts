import { http } from '@/shared/http'
import type { Paged } from '@/shared/paged'
import { parseSort } from '@/shared/table/column'
import type { Role } from '@/shared/webModule'

export type AccountStatus = 'ACTIVE' | 'DISABLED'

export interface AccountRow {
  id: number
  loginName: string
  displayName: string
  employeeNumber: string | null
  roles: Role[]
  orgCode: string
  orgName?: string | null
  status: AccountStatus
  mustChangePassword: boolean
  failedLogins: number
  lastLoginAt: string | null
  createdAt: string
  version: number
}

export interface AccountForm {
  displayName: string
  employeeNumber: string | null
  roles: Role[]
  orgCode: string
}

export interface OneTimePassword {
  accountId: number
  loginName: string
  oneTimePassword: string
}

export interface RoleRow {
  role: Role
  name: string
  description: string
}

export interface SessionRow {
  id: number
  createdAt: string
  lastSeenAt: string
  endsAt?: string
  address: string
  userAgent: string
  current?: boolean
}

export interface AccountQuery {
  text: string
  role: string
  status: string
  sort: string
  page: number
  size: number
}

const accounts = '/api/identity/accounts'

export const accountApi = {
  list: ({ text, role, status, sort, page, size }: AccountQuery) => {
    const by = parseSort(sort)
    return http.get<Paged<AccountRow>>(accounts, { text, role, status, sort: by?.field, descending: by?.order === 'descending', page, size })
  },
  roles: () => http.get<RoleRow[]>('/api/identity/roles'),
  create: (loginName: string, form: AccountForm) => http.post<OneTimePassword>(accounts, { loginName, ...form }),
  change: (id: number, version: number, form: AccountForm, reason: string) => http.put<AccountRow>(`${accounts}/${id}`, { ...form, version, reason }),
  disable: (id: number, reason: string) => http.post<void>(`${accounts}/${id}/disable`, { reason }),
  enable: (id: number, reason: string) => http.post<void>(`${accounts}/${id}/enable`, { reason }),
  resetPassword: (id: number, reason: string) => http.post<OneTimePassword>(`${accounts}/${id}/one-time-password`, { reason }),
  sessions: (id: number) => http.get<SessionRow[]>(`${accounts}/${id}/sessions`),
  endSessions: (id: number) => http.delete<void>(`${accounts}/${id}/sessions`),
  mySessions: () => http.get<SessionRow[]>('/api/identity/sessions'),
  endMySession: (id: number) => http.delete<void>(`/api/identity/sessions/${id}`),
  endMyOtherSessions: () => http.delete<void>('/api/identity/sessions'),
}
