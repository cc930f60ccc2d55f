import { defineFeature } from '@/platform/feature'

export default defineFeature({
  name: 'community',
  desk: { panes: { help: () => import('./pages/CallerPane.vue') } },
})
