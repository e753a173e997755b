import { DataAnalysis, Histogram } from '@element-plus/icons-vue'
import { defineModule, type Role } from '@/shared/webModule'

const readers: Role[] = ['PROVINCE_CHANNEL', 'CITY_MANAGER', 'HALL_MANAGER', 'FINANCE', 'AUDITOR']

export default defineModule({
  routes: [
    { path: '/overview', name: 'insight-overview', component: () => import('./OverviewPage.vue'), meta: { title: 'insight.overview.title', roles: readers } },
    { path: '/ranking', name: 'insight-ranking', component: () => import('./RankingPage.vue'), meta: { title: 'insight.ranking.title', roles: readers } },
    { path: '/ranking/:code', name: 'insight-hall', component: () => import('./HallPage.vue'), meta: { title: 'insight.hall.title', roles: readers } },
  ],
  menu: [
    { title: 'insight.overview.title', to: '/overview', icon: DataAnalysis, group: 'insight', order: 10, roles: readers },
    { title: 'insight.ranking.title', to: '/ranking', icon: Histogram, group: 'insight', order: 20, roles: readers },
  ],
})
