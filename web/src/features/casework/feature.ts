import { defineFeature } from '@/platform/feature'

export default defineFeature({
  name: 'casework',
  desk: {
    routes: [
      { path: '/', component: () => import('./pages/NothingOpen.vue') },
      { path: '/cases/:id', component: () => import('./pages/CasePage.vue') },
    ],
    panes: { queue: () => import('./pages/CaseQueue.vue') },
  },
})
