import { defineFeature } from '@/platform/feature'

export default defineFeature({
  name: 'procedure',
  desk: {
    routes: [
      { path: '/procedures', component: () => import('./pages/LibraryPage.vue'), meta: { wide: true } },
      {
        path: '/procedures/:procedure',
        component: () => import('./pages/ProcedurePage.vue'),
        meta: { wide: true },
      },
      {
        path: '/articles/:article?',
        component: () => import('./pages/ArticlesPage.vue'),
        meta: { wide: true },
      },
    ],
    menu: [
      { path: '/procedures', text: 'palette.library' },
      { path: '/articles', text: 'palette.articles' },
    ],
    dialogs: {
      palette: {
        keys: ['ctrl+k'],
        load: () => import('./pages/PaletteDialog.vue'),
        words: true,
        button: { text: 'palette.find' },
      },
    },
  },
  field: { routes: [{ path: '/articles/:article', component: () => import('./field/ArticlePage.vue') }] },
})
