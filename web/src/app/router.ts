import { createRouter, createWebHistory, type RouteRecordRaw, type Router, type RouterHistory } from 'vue-router'
import { loadSession } from '@/identity/session'
import { onUnauthenticated, asProblem } from '@/shared/http'
import { language, translate } from '@/shared/i18n'
import { useSession } from '@/shared/session'
import { watch } from 'vue'
import { menuFor, modules } from './modules'
import { openTab, tabsBelongTo } from './tabs'

const own: RouteRecordRaw[] = [
  { path: '/', name: 'home', component: () => import('./NotFoundPage.vue'), meta: { title: 'app.home' } },
  { path: '/403', name: 'forbidden', component: () => import('./ForbiddenPage.vue'), meta: { title: 'app.forbidden.title' } },
  { path: '/problem', name: 'problem', component: () => import('./ProblemPage.vue'), meta: { title: 'app.problem.title', open: true } },
  { path: '/:rest(.*)*', name: 'not-found', component: () => import('./NotFoundPage.vue'), meta: { title: 'app.notFound.title' } },
]
const WITHOUT_TAB = ['home', 'forbidden', 'problem', 'not-found']

/** Only a path of ours may be returned to, never another site. */
export function safeReturn(raw: unknown): string {
  return typeof raw === 'string' && /^\/(?![/\\])/.test(raw) ? raw : '/'
}

export function createAppRouter(history: RouterHistory = createWebHistory()): Router {
  const router = createRouter({ history, routes: [...modules.flatMap((module) => module.routes), ...own] })

  router.beforeEach(async (to) => {
    const session = useSession()
    try {
      await loadSession()
    } catch (error) {
      if (to.name === 'problem') return true
      return { name: 'problem', query: { return: to.fullPath, trace: asProblem(error).traceId || undefined }, replace: true }
    }
    const account = session.account
    if (to.meta.open) return true
    if (!account) return { name: 'login', query: to.fullPath === '/' ? {} : { return: to.fullPath } }
    if (account.mustChangePassword && to.name !== 'first-password') {
      return { name: 'first-password', query: { return: to.fullPath } }
    }
    if (to.name === 'home') return menuFor(session.roles)[0]?.entries[0]?.to ?? { name: 'my-account' }
    if (!session.may(to.meta.roles)) return { name: 'forbidden', query: { page: to.meta.title }, replace: true }
    return true
  })

  router.afterEach((to) => {
    document.title = `${translate(to.meta.title)} · ${translate('app.name')}`
    const loginName = useSession().account?.loginName
    if (loginName) tabsBelongTo(loginName)
    if (!to.meta.open && !WITHOUT_TAB.includes(String(to.name)) && !to.meta.bare) openTab(to)
  })
  watch(language, () => {
    document.title = `${translate(router.currentRoute.value.meta.title)} · ${translate('app.name')}`
  })

  onUnauthenticated(() => {
    useSession().account = null
    const here = router.currentRoute.value
    if (here.name !== 'login') void router.push({ name: 'login', query: { return: here.fullPath, ended: 'true' } })
  })
  return router
}
