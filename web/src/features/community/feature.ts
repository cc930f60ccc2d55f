import { defineFeature } from '@/platform/feature'

export default defineFeature({
  name: 'community',
  desk: {
    routes: [
      { path: '/gate', component: () => import('./pages/GatePage.vue'), meta: { wide: true } },
      { path: '/homes', component: () => import('./pages/HomesPage.vue'), meta: { wide: true } },
      { path: '/homes/:home', component: () => import('./pages/HomePage.vue'), meta: { wide: true } },
    ],
    panes: { help: () => import('./pages/CallerPane.vue') },
    menu: [
      { path: '/homes', text: 'homes.title' },
      { path: '/gate', text: 'gate.title' },
    ],
  },
  admin: {
    routes: [
      { path: '/estate', component: () => import('./admin/pages/EstatePage.vue') },
      { path: '/residents', component: () => import('./admin/pages/PeoplePage.vue') },
    ],
    menu: [
      { path: '/estate', text: 'estate.title', group: 'house', needs: 'keep-estate' },
      { path: '/residents', text: 'residents.register', group: 'house', needs: 'erase' },
    ],
  },
  field: {
    routes: [
      { path: '/scan', component: () => import('./field/ScanPage.vue') },
      { path: '/q/:kind/:id', component: () => import('./field/ThingPage.vue') },
    ],
  },
})
