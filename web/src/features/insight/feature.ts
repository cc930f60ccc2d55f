import { defineFeature } from '@/platform/feature'

export default defineFeature({
  name: 'insight',
  desk: {
    routes: [
      { path: '/compliance', component: () => import('./pages/CompliancePage.vue'), meta: { wide: true } },
      { path: '/setup', component: () => import('./pages/SetupPage.vue'), meta: { wide: true } },
    ],
    menu: [
      { path: '/compliance', text: 'palette.compliance' },
      { path: '/setup', text: 'palette.setup' },
    ],
  },
})
