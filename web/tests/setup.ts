import { afterEach, beforeAll } from 'vitest'
import { cleanup } from '@testing-library/vue'
import { speak } from '@/platform/i18n'

beforeAll(() => speak('zh-CN'))
afterEach(() => {
  cleanup()
  localStorage.clear()
})
