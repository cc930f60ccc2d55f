import { defineFeature } from '@/platform/feature'

export default defineFeature({
  name: 'casework',
  desk: {
    routes: [
      { path: '/cases/:id', component: () => import('./pages/CasePage.vue') },
      { path: '/forms', component: () => import('./pages/BlankForms.vue'), meta: { wide: true } },
      { path: '/forms/:form', component: () => import('./pages/FormText.vue'), meta: { wide: true } },
      { path: '/registers', component: () => import('./pages/FormRegisters.vue'), meta: { wide: true } },
    ],
    menu: [
      { path: '/registers', text: 'registers.title' },
      { path: '/forms', text: 'forms.title' },
    ],
    panes: { queue: () => import('./pages/CaseQueue.vue') },
    dialogs: { keys: { keys: ['?'], load: () => import('./components/KeysSheet.vue') } },
  },
  field: {
    routes: [
      { path: '/', component: () => import('./field/MySteps.vue') },
      { path: '/steps/:id', component: () => import('./field/StepPage.vue') },
      { path: '/cases/:id', component: () => import('./field/FieldCase.vue') },
    ],
    panes: { over: () => import('./field/OfferAlarm.vue') },
  },
})
