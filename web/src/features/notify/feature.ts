import { defineFeature } from '@/platform/feature'

export default defineFeature({
  name: 'notify',
  desk: {
    routes: [{ path: '/reach', component: () => import('./pages/ReachPage.vue'), meta: { wide: true } }],
    menu: [{ path: '/reach', text: 'reach.title' }],
    panes: {
      bell: () => import('./components/MessageBell.vue'),
      band: () => import('./components/DeadEndBand.vue'),
    },
  },
  field: {
    routes: [{ path: '/messages', component: () => import('./field/MessagesPage.vue') }],
    panes: {
      bell: () => import('./field/MessageTab.vue'),
      band: () => import('./components/DeadEndBand.vue'),
    },
  },
  admin: {
    routes: [
      { path: '/notices', component: () => import('./admin/pages/NoticesPage.vue') },
      { path: '/reach', component: () => import('./admin/pages/ReachTestPage.vue') },
      { path: '/gateways', component: () => import('./admin/pages/GatewaysPage.vue') },
    ],
    menu: [
      { path: '/notices', text: 'notices.title', group: 'work', needs: 'work' },
      { path: '/reach', text: 'reachtest.title', group: 'people', needs: 'work' },
      { path: '/gateways', text: 'gateways.title', group: 'system', needs: 'run-accounts' },
    ],
    panes: {
      bell: () => import('./components/MessageBell.vue'),
      band: () => import('./components/DeadEndBand.vue'),
    },
  },
})
