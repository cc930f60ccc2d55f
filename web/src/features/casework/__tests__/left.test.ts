import { render, screen } from '@testing-library/vue'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { speak } from '@/platform/i18n'
import QueueRow from '../components/QueueRow.vue'
import { urgent, type Line } from '../composables/useQueue'
import { left, steps, type Step } from '../field/followed'
import { all } from '../field/mine'

const line = (id: string, more: Partial<Line> = {}) =>
  ({ id, number: id, title: id, severity: 'normal', answered: true, opened_at: '', ...more }) as Line
const step = (of: string, severity: string, due: string) =>
  ({
    id: 's',
    step: 's',
    title: of,
    state: 'ready',
    owed: true,
    holders: [],
    due_at: due,
    case: { id: of, number: of, title: of, severity, community: '' },
  }) as unknown as Step

beforeAll(() => speak('zh-CN'))
beforeEach(() => {
  left.value = []
  steps.value = []
})

test('002-511: what the shift before left over stands before all but a critical case that nobody answered', () => {
  const lines = [
    line('soon', { next_deadline: '2026-11-22T09:00:00+08:00' }),
    line('left-late', { next_deadline: '2026-11-29T09:00:00+08:00' }),
    line('left-key'),
    line('critical', { severity: 'critical', answered: false, next_deadline: '2026-11-22T12:00:00+08:00' }),
  ]
  const places = new Map([
    ['left-key', 0],
    ['left-late', 1],
  ])
  expect(lines.toSorted((a, b) => urgent(a, b, places)).map((one) => one.id)).toEqual([
    'critical',
    'left-key',
    'left-late',
    'soon',
  ])
})

test('002-511: the steps of what was left over come first on the phone', () => {
  steps.value = [
    step('soon', 'normal', '2026-11-22T09:00:00+08:00'),
    step('left', 'minor', '2026-11-29T09:00:00+08:00'),
  ]
  expect(all.value.map((one) => one.caseId)).toEqual(['soon', 'left'])
  left.value = ['left']
  expect(all.value.map((one) => [one.caseId, one.left])).toEqual([
    ['left', true],
    ['soon', false],
  ])
})

test('a case that was left over says so', async () => {
  const link = { global: { stubs: { RouterLink: { template: '<a><slot /></a>' } } } }
  const { rerender } = render(QueueRow, {
    props: { line: line('c'), current: false, reachable: true },
    ...link,
  })
  expect(screen.queryByText('上班遗留')).toBeNull()
  await rerender({ left: true })
  expect(screen.getByText('上班遗留')).toBeTruthy()
})
