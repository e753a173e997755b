import { asProblem } from '@/shared/http'
import { useSession } from '@/shared/session'
import { sessionApi, type LoginForm } from './session.api'

/** Asks the server once; a refused session is an answer, anything else is a problem to show. */
export async function loadSession(): Promise<void> {
  const session = useSession()
  if (session.account !== undefined) return
  try {
    session.account = await sessionApi.current()
  } catch (error) {
    if (asProblem(error).status !== 401) throw error
    session.account = null
  }
}

export async function logIn(form: LoginForm): Promise<void> {
  useSession().account = await sessionApi.logIn(form)
}

export async function logOut(): Promise<void> {
  try {
    await sessionApi.logOut()
  } finally {
    useSession().account = null
  }
}

export async function changePassword(current: string, next: string): Promise<void> {
  await sessionApi.changePassword(current, next)
  const session = useSession()
  if (session.account) session.account = { ...session.account, mustChangePassword: false }
}
