import { Clock, Tickets } from '@element-plus/icons-vue'
import { defineModule, type Role } from '@/shared/webModule'

const auditors: Role[] = ['AUDITOR']

export default defineModule({
  routes: [
    { path: '/audit', name: 'audit', component: () => import('./AuditTrailPage.vue'), meta: { title: 'audit.trail.title', roles: auditors } },
    { path: '/account/trail', name: 'my-trail', component: () => import('./MyTrailPage.vue'), meta: { title: 'audit.mine.title' } },
  ],
  menu: [
    { title: 'audit.trail.title', to: '/audit', icon: Tickets, group: 'system', order: 20, roles: auditors },
    { title: 'audit.mine.title', to: '/account/trail', icon: Clock, group: 'system', order: 95 },
  ],
})
