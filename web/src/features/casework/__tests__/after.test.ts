import { beforeAll, describe, expect, test } from 'vitest'
import { speak } from '@/platform/i18n'
import { after } from '../composables/telling'

const OPENED = '2026-11-21T14:00:00+08:00'

describe('how long after the opening something happened', () => {
  beforeAll(() => speak('zh-CN'))

  test('000-102, 000-240, 000-298, 000-308: the arrival stands with its interval', () => {
    expect(after({ at: '2026-11-21T14:12:30+08:00', device: null }, OPENED)).toBe('12:30')
    expect(after({ at: '2026-11-21T15:54:26+08:00', device: null }, OPENED)).toBe('1:54:26')
  })

  test('what was told later counts from when it happened', () => {
    expect(after({ at: '2026-11-21T14:30:00+08:00', device: '2026-11-21T14:05:00+08:00' }, OPENED)).toBe(
      '5:00',
    )
  })

  test('what happened with the opening or before it has none', () => {
    expect(after({ at: OPENED, device: null }, OPENED)).toBeNull()
    expect(after({ at: '2026-11-21T13:59:00+08:00', device: null }, OPENED)).toBeNull()
  })
})
