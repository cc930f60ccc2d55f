import { defineFeature } from '@/platform/feature'

export default defineFeature({
  name: 'duty',
  desk: {
    routes: [
      { path: '/', component: () => import('./pages/NextUp.vue') },
      { path: '/handover', component: () => import('./pages/HandoverPage.vue'), meta: { wide: true } },
      {
        path: '/organisation',
        component: () => import('./pages/OrganisationPage.vue'),
        meta: { wide: true },
      },
    ],
    panes: { idle: () => import('./pages/OnDuty.vue') },
    menu: [
      { path: '/handover', text: 'handover.title' },
      { path: '/organisation', text: 'organisation.title' },
    ],
  },
  field: {
    routes: [
      { path: '/handover', component: () => import('./pages/HandoverPage.vue') },
      { path: '/turns', component: () => import('./field/TurnsPage.vue') },
    ],
  },
  admin: {
    routes: [
      { path: '/roster', component: () => import('./admin/pages/RosterPage.vue') },
      { path: '/certificates', component: () => import('./admin/pages/CertificatesPage.vue') },
    ],
    menu: [
      { path: '/roster', text: 'roster.title', group: 'people', needs: 'work' },
      { path: '/certificates', text: 'certificates.title', group: 'people', needs: 'write-roster' },
    ],
  },
})
