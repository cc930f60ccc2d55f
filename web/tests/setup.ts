import { afterEach, beforeAll } from 'vitest'
import { cleanup } from '@testing-library/vue'
import { bring, speak } from '@/platform/i18n'

bring({
  'zh-CN': () => import('@/doors/admin/zh-CN'),
  en: () => import('@/doors/admin/en'),
})

beforeAll(() => speak('zh-CN'))
afterEach(() => {
  cleanup()
  localStorage.clear()
})
