import { defineFeature } from '@/platform/feature'

export default defineFeature({
  name: 'community',
  desk: { panes: { help: () => import('./pages/CallerPane.vue') } },
  field: {
    routes: [
      { path: '/scan', component: () => import('./field/ScanPage.vue') },
      { path: '/q/:kind/:id', component: () => import('./field/ThingPage.vue') },
    ],
  },
})
