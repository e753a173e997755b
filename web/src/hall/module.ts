import { Location, OfficeBuilding, Share } from '@element-plus/icons-vue'
import { defineModule, type Role } from '@/shared/webModule'

const readers: Role[] = ['PROVINCE_CHANNEL', 'CITY_MANAGER', 'HALL_MANAGER', 'FINANCE', 'TECHNICIAN', 'AUDITOR']
const everyReader: Role[] = [...readers, 'ADMINISTRATOR']

export default defineModule({
  routes: [
    { path: '/halls', name: 'hall-register', component: () => import('./HallListPage.vue'), meta: { title: 'hall.list.title', roles: readers } },
    { path: '/halls/map', name: 'hall-map', component: () => import('./HallMapPage.vue'), meta: { title: 'hall.map.title', roles: readers } },
    { path: '/organisation', name: 'organisation', component: () => import('./OrganisationPage.vue'), meta: { title: 'hall.org.title', roles: everyReader } },
  ],
  menu: [
    { title: 'hall.list.title', to: '/halls', icon: OfficeBuilding, group: 'hall', order: 10, roles: readers },
    { title: 'hall.map.title', to: '/halls/map', icon: Location, group: 'hall', order: 20, roles: readers },
    { title: 'hall.org.title', to: '/organisation', icon: Share, group: 'hall', order: 30, roles: everyReader },
  ],
})
