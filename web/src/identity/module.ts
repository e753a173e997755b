import { Avatar, User } from '@element-plus/icons-vue'
import { defineModule, type Role } from '@/shared/webModule'

const administrators: Role[] = ['ADMINISTRATOR']

export default defineModule({
  routes: [
    { path: '/login', name: 'login', component: () => import('./LoginPage.vue'), meta: { title: 'identity.login.title', open: true } },
    {
      path: '/first-password',
      name: 'first-password',
      component: () => import('./FirstPasswordPage.vue'),
      meta: { title: 'identity.firstPassword.title', bare: true },
    },
    { path: '/account', name: 'my-account', component: () => import('./MyAccountPage.vue'), meta: { title: 'identity.mine.title' } },
    { path: '/accounts', name: 'accounts', component: () => import('./AccountListPage.vue'), meta: { title: 'identity.accounts.title', roles: administrators } },
  ],
  menu: [
    { title: 'identity.accounts.title', to: '/accounts', icon: Avatar, group: 'system', order: 10, roles: administrators },
    { title: 'identity.mine.title', to: '/account', icon: User, group: 'system', order: 90 },
  ],
})
