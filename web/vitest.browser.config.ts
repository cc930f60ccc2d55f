import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// In a real Chromium against a real server: `npm run browser`, one file: `npm run browser -- sign-in`.
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  test: {
    include: ['tests/browser/*.test.ts'],
    globalSetup: ['tests/browser/server.ts'],
    // The machine may be busy with something else; what passes at the second try only is named in the report.
    retry: 1,
    // Each wait has its own 30 s; a slow machine must not end a test between them.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // One server, one machine: files take turns.
    fileParallelism: false,
  },
})
