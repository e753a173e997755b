import { http } from '@/shared/http'
import type { Account } from '@/shared/session'

export interface LoginForm {
  loginName: string
  password: string
}

export const sessionApi = {
  /** Who I am; 401 without a session. Sets the CSRF cookie as well. */
  current: () => http.get<Account>('/api/identity/me', {}, { expectUnauthenticated: true }),
  logIn: (form: LoginForm) => http.post<Account>('/api/identity/login', form, { expectUnauthenticated: true }),
  logOut: () => http.post<void>('/api/identity/logout'),
  changePassword: (current: string, next: string) => http.post<void>('/api/identity/password', { current, next }),
}
