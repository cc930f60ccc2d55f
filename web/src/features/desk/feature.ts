import { defineFeature } from '@/platform/feature'
import { unanswered } from './composables/form'

export default defineFeature({
  name: 'desk',
  desk: {
    dialogs: {
      report: {
        keys: ['n', 'f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'f7', 'f8'],
        load: () => import('./pages/ReportDialog.vue'),
        words: true,
        pending: unanswered,
        button: { text: 'report.title', primary: true },
      },
    },
  },
  field: { routes: [{ path: '/report', component: () => import('./field/FieldReport.vue') }] },
})
