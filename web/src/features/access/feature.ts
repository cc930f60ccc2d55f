import { defineFeature } from '@/platform/feature'

export default defineFeature({
  name: 'access',
  admin: {
    routes: [{ path: '/accounts', component: () => import('./admin/pages/AccountsPage.vue') }],
    menu: [{ path: '/accounts', text: 'accounts.title', group: 'system', needs: 'run-accounts' }],
  },
})
