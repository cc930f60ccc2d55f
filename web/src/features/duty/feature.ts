import { defineFeature } from '@/platform/feature'

export default defineFeature({
  name: 'duty',
  desk: {
    routes: [{ path: '/', component: () => import('./pages/NextUp.vue') }],
    panes: { idle: () => import('./pages/OnDuty.vue') },
  },
  admin: {
    routes: [{ path: '/roster', component: () => import('./admin/pages/RosterPage.vue') }],
    menu: [{ path: '/roster', text: 'roster.title', group: 'people', needs: 'work' }],
  },
})
