import { defineFeature } from '@/platform/feature'

export default defineFeature({
  name: 'duty',
  desk: {
    routes: [{ path: '/', component: () => import('./pages/NextUp.vue') }],
    panes: { idle: () => import('./pages/OnDuty.vue') },
  },
})
