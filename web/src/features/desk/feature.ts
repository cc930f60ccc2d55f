import { defineFeature } from '@/platform/feature'
import { unanswered } from './composables/form'

export default defineFeature({
  name: 'desk',
  desk: {
    routes: [
      { path: '/unread', component: () => import('./pages/UnreadPage.vue'), meta: { wide: true } },
      { path: '/board', component: () => import('./pages/BoardPage.vue'), meta: { wide: true } },
    ],
    panes: { tray: () => import('./components/UnreadTray.vue') },
    menu: [
      { path: '/unread', text: 'unread.title' },
      { path: '/board', text: 'board.title' },
    ],
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
