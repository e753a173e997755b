import { fileURLToPath, URL } from 'node:url'
import vue from '@vitejs/plugin-vue'
import components from 'unplugin-vue-components/vite'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import { defineConfig } from 'vitest/config'

const testing = process.env.VITEST === 'true'

export default defineConfig({
  plugins: [
    vue(),
    // <el-…> tags are imported where they are used; their types come from element-plus/global
    components({
      dts: false,
      dirs: [],
      resolvers: [ElementPlusResolver({ importStyle: testing ? false : 'css' })],
    }),
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  define: { __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false', __INTLIFY_PROD_DEVTOOLS__: 'false' },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
    manifest: true,
  },
  server: {
    port: Number(process.env.WEB_PORT ?? 5173),
    proxy: Object.fromEntries(
      ['/api', '/problems'].map((path) => [path, process.env.API_URL ?? 'http://localhost:8080']),
    ),
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.spec.ts'],
    setupFiles: ['src/shared/testing/setup.ts'],
    server: { deps: { inline: ['element-plus'] } },
  },
})
