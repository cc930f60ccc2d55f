import { render, screen, within } from '@testing-library/vue'
import { afterEach, expect, test, vi } from 'vitest'
import { http } from '@/platform/http'
import RoundCalendar from '../components/RoundCalendar.vue'

afterEach(() => vi.restoreAllMocks())

const cell = (department: string, state: string, by?: string, at?: string) => ({ department, state, by, at })

// 004-110: each department, each day; a day without a round is red.
test('a day without a round is red in its department, today is open until it is over', async () => {
  const get = vi.spyOn(http, 'get').mockResolvedValue({
    departments: [
      { department: 'service', title: '客服' },
      { department: 'guards', title: '秩序' },
    ],
    days: [
      {
        day: '2026-11-20',
        departments: [cell('service', 'done', '何静', '2026-11-20T02:00:00Z'), cell('guards', 'missing')],
      },
      { day: '2026-11-21', departments: [cell('service', 'open'), cell('guards', 'open')] },
    ],
  } as never)
  render(RoundCalendar, { props: { first: '2026-11' } })
  const table = await screen.findByRole('table')
  const rows = within(table).getAllByRole('row').slice(1)
  const cells = rows.map((row) => within(row).getAllByRole('cell'))
  expect(cells.map((row) => row.map((one) => one.textContent.trim()))).toEqual([
    ['何静 10:00', '没有巡视'],
    ['今天还没有', '今天还没有'],
  ])
  expect(cells.flat().map((one) => one.classList.contains('missing'))).toEqual([false, true, false, false])
  expect(get.mock.calls[0]?.[1]).toMatchObject({ query: { month: '2026-11' } })
})
