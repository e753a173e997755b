import { Coin, Files, List, Odometer, Tickets } from '@element-plus/icons-vue'
import { defineModule, type Role } from '@/shared/webModule'

const readers: Role[] = ['PROVINCE_CHANNEL', 'CITY_MANAGER', 'HALL_MANAGER', 'FINANCE', 'AUDITOR']
const accountants: Role[] = ['PROVINCE_CHANNEL', 'CITY_MANAGER', 'FINANCE', 'AUDITOR']
const planners: Role[] = ['PROVINCE_CHANNEL', 'FINANCE', 'CITY_MANAGER']

export default defineModule({
  routes: [
    { path: '/ledger', name: 'ledger', component: () => import('./LedgerPage.vue'), meta: { title: 'profit.ledger.title', roles: readers } },
    { path: '/runs', name: 'runs', component: () => import('./RunListPage.vue'), meta: { title: 'profit.run.title', roles: accountants } },
    { path: '/runs/compare', name: 'run-compare', component: () => import('./RunComparePage.vue'), meta: { title: 'profit.compare.title', roles: accountants } },
    { path: '/prices', name: 'prices', component: () => import('./PriceListPage.vue'), meta: { title: 'profit.price.title', roles: readers } },
    { path: '/prices/:id(\\d+)', name: 'price', component: () => import('./PriceVersionPage.vue'), meta: { title: 'profit.price.one', roles: readers } },
    { path: '/rules', name: 'rules', component: () => import('./RuleListPage.vue'), meta: { title: 'profit.rule.title', roles: readers } },
    { path: '/rules/:id(\\d+)', name: 'rule', component: () => import('./RuleVersionPage.vue'), meta: { title: 'profit.rule.one', roles: readers } },
    { path: '/what-if', name: 'what-if', component: () => import('./WhatIfPage.vue'), meta: { title: 'profit.trial.title', roles: planners } },
  ],
  menu: [
    { title: 'profit.ledger.title', to: '/ledger', icon: Tickets, group: 'account', order: 10, roles: readers },
    { title: 'profit.trial.title', to: '/what-if', icon: Odometer, group: 'account', order: 20, roles: planners },
    { title: 'profit.run.title', to: '/runs', icon: List, group: 'account', order: 30, roles: accountants },
    { title: 'profit.price.title', to: '/prices', icon: Coin, group: 'account', order: 40, roles: readers },
    { title: 'profit.rule.title', to: '/rules', icon: Files, group: 'account', order: 50, roles: readers },
  ],
})
