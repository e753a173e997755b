import { UploadFilled } from '@element-plus/icons-vue'
import { defineModule } from '@/shared/webModule'
import { READERS } from './roles'

export default defineModule({
  routes: [{ path: '/imports', name: 'imports', component: () => import('./ImportPage.vue'), meta: { title: 'lake.title', roles: READERS } }],
  menu: [{ title: 'lake.title', to: '/imports', icon: UploadFilled, group: 'data', order: 10, roles: READERS }],
})
