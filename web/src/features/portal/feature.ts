import { defineFeature } from '@/platform/feature'

export default defineFeature({
  name: 'portal',
  portal: () => import('./resident/ResidentPage.vue'),
  admin: {
    routes: [{ path: '/readings', component: () => import('./admin/pages/ReadingsPage.vue') }],
    menu: [{ path: '/readings', text: 'readings.title', group: 'work', needs: 'work' }],
  },
})
