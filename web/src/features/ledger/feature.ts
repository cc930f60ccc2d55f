import { defineFeature } from '@/platform/feature'

export default defineFeature({
  name: 'ledger',
  desk: {
    routes: [
      {
        path: '/homes/:home/bills',
        component: () => import('./pages/SettlePage.vue'),
        meta: { wide: true },
      },
    ],
  },
  admin: {
    routes: [{ path: '/fees', component: () => import('./admin/pages/FeesPage.vue') }],
    menu: [{ path: '/fees', text: 'fees.title', group: 'work', needs: 'keep-bills' }],
  },
})
