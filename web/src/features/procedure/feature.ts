import { defineFeature } from '@/platform/feature'

export default defineFeature({
  name: 'procedure',
  desk: {
    dialogs: {
      palette: {
        keys: ['ctrl+k'],
        load: () => import('./pages/PaletteDialog.vue'),
        words: true,
        button: { text: 'palette.find' },
      },
    },
  },
})
