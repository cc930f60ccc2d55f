import { beforeAll, describe, expect, test } from 'vitest'
import { speak } from '@/platform/i18n'
import { telling } from '../composables/telling'
import type { Case } from '../composables/useCase'
import type { Entry } from '../composables/useTimeline'

const SHOWN = { id: '1', steps: [], names: {} } as unknown as Case
const ASKS = new Map([['report_took', { ask: '发现后多久报到服务中心', type: 'duration' }]])

function told(length: string): string {
  const entry = {
    seq: 1,
    type: 'QuestionsAnswered',
    at: '2026-11-23T10:00:00+08:00',
    body: { answers: { report_took: length } },
  } as unknown as Entry
  return telling(SHOWN, ASKS)(entry).text
}

describe('a length of time among the answers of a case', () => {
  beforeAll(() => speak('zh-CN'))

  test.each([
    ['PT9M', '9 分钟'],
    ['PT2H50M', '2 小时 50 分钟'],
    ['PT26H', '26 小时'],
    ['PT1M30.5S', '1 分钟'],
    ['PT42S', '42 秒'],
    ['PT0S', '0 秒'],
  ])('003-043, 000-196: %s is said as %s', (length, words) => {
    expect(told(length)).toContain('发现后多久报到服务中心')
    expect(told(length)).toMatch(new RegExp(`${words}$`))
  })
})
