import { defineFeature } from '@/platform/feature'

export default defineFeature({
  name: 'access',
  admin: {
    routes: [
      { path: '/accounts', component: () => import('./admin/pages/AccountsPage.vue') },
      { path: '/tokens', component: () => import('./admin/pages/TokensPage.vue') },
      { path: '/audit', component: () => import('./admin/pages/AuditPage.vue') },
      { path: '/seals', component: () => import('./admin/pages/SealsPage.vue') },
    ],
    menu: [
      { path: '/accounts', text: 'accounts.title', group: 'system', needs: 'run-accounts' },
      { path: '/tokens', text: 'tokens.title', group: 'system', needs: 'read-audit' },
      { path: '/audit', text: 'audit.title', group: 'system', needs: 'read-audit' },
      { path: '/seals', text: 'seals.title', group: 'system', needs: 'read-audit' },
    ],
  },
})
