import { defineFeature } from '@/platform/feature'

export default defineFeature({
  name: 'insight',
  desk: {
    routes: [
      { path: '/figures', component: () => import('./pages/FiguresPage.vue'), meta: { wide: true } },
      { path: '/inbox', component: () => import('./pages/InboxPage.vue'), meta: { wide: true } },
      { path: '/renovations', component: () => import('./pages/RenovationsPage.vue'), meta: { wide: true } },
      { path: '/waiting', component: () => import('./pages/WaitingPage.vue'), meta: { wide: true } },
      { path: '/compliance', component: () => import('./pages/CompliancePage.vue'), meta: { wide: true } },
      { path: '/setup', component: () => import('./pages/SetupPage.vue'), meta: { wide: true } },
    ],
    menu: [
      { path: '/figures', text: 'figures.title' },
      { path: '/inbox', text: 'inbox.title' },
      { path: '/renovations', text: 'renovations.title' },
      { path: '/waiting', text: 'waiting.title' },
      { path: '/compliance', text: 'palette.compliance' },
      { path: '/setup', text: 'palette.setup' },
    ],
  },
})
