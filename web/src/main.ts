import { createPinia } from 'pinia'
import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import 'element-plus/theme-chalk/el-var.css'
import 'element-plus/theme-chalk/base.css'
import 'element-plus/theme-chalk/dark/css-vars.css'
import '@/shared/base.css'
import App from '@/app/App.vue'
import { createAppRouter } from '@/app/router'
import { asProblem } from '@/shared/http'
import { i18n } from '@/shared/i18n'
import '@/shared/theme'

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      // A refusal stays a refusal; only a server that cannot be reached is asked again.
      retry: (failures, error) => failures < 2 && [0, 502, 503, 504].includes(asProblem(error).status),
    },
  },
})

createApp(App).use(createPinia()).use(i18n).use(VueQueryPlugin, { queryClient: queries }).use(createAppRouter()).mount('#app')
