import { User } from '@element-plus/icons-vue'
import { defineModule } from '@/shared/webModule'

export default defineModule({
  routes: [
    { path: '/login', name: 'login', component: () => import('./LoginPage.vue'), meta: { title: 'identity.login.title', open: true } },
    {
      path: '/first-password',
      name: 'first-password',
      component: () => import('./FirstPasswordPage.vue'),
      meta: { title: 'identity.firstPassword.title' },
    },
    { path: '/account', name: 'my-account', component: () => import('./MyAccountPage.vue'), meta: { title: 'identity.mine.title' } },
  ],
  menu: [{ title: 'identity.mine.title', to: '/account', icon: User, group: 'system', order: 90 }],
})
