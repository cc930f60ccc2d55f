import { render, screen, within } from '@testing-library/vue'
import { afterEach, expect, test, vi } from 'vitest'
import { http } from '@/platform/http'
import WaitingPage from '../pages/WaitingPage.vue'

afterEach(() => vi.restoreAllMocks())

const line = (list: string, number: string, since: string, more: object) => ({
  list,
  case: number,
  number,
  title: number,
  steps: ['办好'],
  since,
  over: false,
  reminded: 0,
  ...more,
})

// 002-341: overdue items by department, with the reminders; 002-207: mail by age.
test('departments show what is late and how often it was reminded, mail the oldest first', async () => {
  vi.spyOn(http, 'get').mockResolvedValue({
    items: [
      line('task', 'JB-1', '2026-11-20T02:00:00Z', {
        department: '工程主管',
        over: true,
        reminded: 2,
        reminded_at: '2026-11-21T02:00:00Z',
      }),
      line('complaint', 'TS-1', '2026-11-19T02:00:00Z', { department: '工程主管' }),
      line('uncollected', 'XJ-2', '2026-11-01T02:00:00Z', {}),
      line('uncollected', 'XJ-1', '2026-11-10T02:00:00Z', {}),
    ],
  } as never)
  const RouterLink = { props: ['to'], template: '<a :href="to"><slot /></a>' }
  render(WaitingPage, { global: { stubs: { RouterLink } } })
  const engineers = await screen.findByRole('region', { name: '工程主管' })
  expect(within(engineers).getByRole('heading').textContent).toMatch(/2 件.*超时 1 件/s)
  const rows = within(engineers).getAllByRole('row').slice(1)
  expect(rows.map((row) => within(row).getByRole('link').getAttribute('href'))).toEqual([
    '/cases/TS-1',
    '/cases/JB-1',
  ])
  expect(rows[1]!.textContent).toContain('2 次')
  expect(rows[0]!.textContent).toContain('没有')
  // On a phone the head is out of sight: each figure says by itself what it is.
  expect(
    within(rows[1]!)
      .getAllByRole('cell')
      .map((cell) => cell.dataset.name),
  ).toEqual(
    within(engineers)
      .getAllByRole('columnheader')
      .slice(1)
      .map((head) => head.textContent),
  )
  const mail = screen.getByRole('region', { name: '没人来领的信件' })
  expect(
    within(mail)
      .getAllByRole('link')
      .map((one) => one.textContent),
  ).toEqual(['XJ-2 XJ-2', 'XJ-1 XJ-1'])
})
