import 'vue-router'
import type { Role } from '@/shared/webModule'

declare module 'vue-router' {
  interface RouteMeta {
    /** Message key of the page's name, shown in its tab and as the document title. */
    title: string
    /** Who may open the page; absent means everybody who has logged in. */
    roles?: readonly Role[]
    /** Shown without the shell and without a session. */
    open?: boolean
    /** Shown without the shell, but with a session. */
    bare?: boolean
  }
}
