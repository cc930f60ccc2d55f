import { defineFeature } from '@/platform/feature'

export default defineFeature({
  name: 'notify',
  desk: {
    routes: [{ path: '/reach', component: () => import('./pages/ReachPage.vue'), meta: { wide: true } }],
    menu: [{ path: '/reach', text: 'reach.title' }],
  },
  admin: {
    routes: [{ path: '/gateways', component: () => import('./admin/pages/GatewaysPage.vue') }],
    menu: [{ path: '/gateways', text: 'gateways.title', group: 'system', needs: 'run-accounts' }],
  },
})
