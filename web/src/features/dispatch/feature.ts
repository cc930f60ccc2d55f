import { defineFeature } from '@/platform/feature'

export default defineFeature({
  name: 'dispatch',
  admin: {
    routes: [{ path: '/communication', component: () => import('./admin/pages/CommunicationPage.vue') }],
    menu: [{ path: '/communication', text: 'communication.title', group: 'people', needs: 'write-roster' }],
  },
})
