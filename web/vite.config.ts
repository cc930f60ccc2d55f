import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** As the server does it: one page for each door, whatever address within it is asked for. */
const doors: Plugin = {
  name: 'doors',
  configureServer(server) {
    server.middlewares.use((request, _, next) => {
      const door = /^\/(desk|field|admin|portal)(\/[^.]*)?$/.exec(request.url ?? '')
      if (door !== null) request.url = `/${door[1]}.html`
      next()
    })
  },
}

export default defineConfig({
  plugins: [vue(), doors],
  resolve: { alias: { '@': at('./src') } },
  define: { __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false' },
  build: {
    target: 'es2022',
    // Each door is its own page and its own first chunk; what both use is shared.
    rollupOptions: {
      input: {
        desk: at('./desk.html'),
        field: at('./field.html'),
        admin: at('./admin.html'),
        portal: at('./portal.html'),
      },
    },
    // The policy of the server allows no inlined data but images.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    reportCompressedSize: false,
  },
  // The server also hands out the pages that stand outside the doors.
  server: {
    proxy: Object.fromEntries(
      ['/api', '/password', '/plain.css'].map((path) => [
        path,
        // It sees the address that the browser shows: passkeys are bound to it.
        { target: process.env.ZS_API ?? 'http://127.0.0.1:8080', changeOrigin: false },
      ]),
    ),
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/__tests__/*.test.ts', 'tests/unit/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    css: false,
  },
})
