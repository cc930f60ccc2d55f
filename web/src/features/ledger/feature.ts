import { defineFeature } from '@/platform/feature'

export default defineFeature({
  name: 'ledger',
  admin: {
    routes: [{ path: '/fees', component: () => import('./admin/pages/FeesPage.vue') }],
    menu: [{ path: '/fees', text: 'fees.title', group: 'work', needs: 'keep-bills' }],
  },
})
