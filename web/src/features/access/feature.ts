import { defineFeature } from '@/platform/feature'

const own = () => import('./pages/OwnAccount.vue')

export default defineFeature({
  name: 'access',
  desk: {
    routes: [{ path: '/me', component: own, meta: { wide: true } }],
    dialogs: {
      people: {
        keys: ['p'],
        load: () => import('./pages/SwitchPerson.vue'),
        button: { text: 'people.title' },
      },
    },
  },
  field: { routes: [{ path: '/account', component: own }] },
  admin: {
    routes: [
      { path: '/me', component: own },
      { path: '/accounts', component: () => import('./admin/pages/AccountsPage.vue') },
      { path: '/tokens', component: () => import('./admin/pages/TokensPage.vue') },
      { path: '/audit', component: () => import('./admin/pages/AuditPage.vue') },
      { path: '/seals', component: () => import('./admin/pages/SealsPage.vue') },
      { path: '/retention', component: () => import('./admin/pages/RetentionPage.vue') },
    ],
    menu: [
      { path: '/accounts', text: 'accounts.title', group: 'system', needs: 'run-accounts' },
      { path: '/tokens', text: 'tokens.title', group: 'system', needs: 'read-audit' },
      { path: '/audit', text: 'audit.title', group: 'system', needs: 'read-audit' },
      { path: '/seals', text: 'seals.title', group: 'system', needs: 'read-audit' },
      { path: '/retention', text: 'retention.title', group: 'system', needs: 'read-audit' },
    ],
  },
})
