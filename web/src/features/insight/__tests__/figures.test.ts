import userEvent from '@testing-library/user-event'
import { render, screen, within } from '@testing-library/vue'
import { afterEach, expect, test, vi } from 'vitest'
import { http } from '@/platform/http'
import FiguresPage from '../pages/FiguresPage.vue'

const SUM = {
  cases: 8,
  in_time: 6,
  share_in_time: 75,
  reopened: 1,
  share_reopened: 12.5,
  said: 2,
  content: 1,
}
const FIGURES = {
  from: '2026-11-01',
  to: '2026-11-22',
  all: { ...SUM, share_content: 50 },
  kinds: [{ procedure: 'return-visit', title: '回访', sum: { ...SUM, share_content: 50 } }],
  complaints: [],
  visits: { orders: 2000, visited: 1999, share_visited: 100, matters: 3, answered: 3, share_answered: 100 },
}
const SAID = {
  items: [
    { id: 'c2', number: 'LT-2', title: '回访', opened_at: '2026-11-21T10:00:00+08:00', content: false },
    { id: 'c1', number: 'LT-1', title: '投诉', opened_at: '2026-11-20T10:00:00+08:00', content: true },
  ],
}
const link = { global: { stubs: { RouterLink: { props: ['to'], template: '<a :href="to"><slot /></a>' } } } }
afterEach(() => vi.restoreAllMocks())

function shown(said: number) {
  const get = vi
    .spyOn(http, 'get')
    .mockImplementation(((path: string) =>
      Promise.resolve(
        path.endsWith('/said')
          ? SAID
          : path.endsWith('/conduct-rounds')
            ? { departments: [], days: [] }
            : { ...FIGURES, all: { ...FIGURES.all, said } },
      )) as never)
  render(FiguresPage, link)
  return get
}

// 000-209: count, share in time, share opened again, share content, of a chosen period.
test('the share of the cases that were opened again stands beside the others', async () => {
  shown(2)
  const again = await screen.findByRole('region', { name: '重开率' })
  expect(again.textContent).toContain('12.5%')
  expect(again.textContent).toContain('8 件里 1 件')
  const row = screen.getByRole('row', { name: /回访/ })
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['8', '75%', '12.5%', '50%'])
})

// 002-414, 002-478: one order that was not visited is red, whatever the share is rounded to.
test('what has to be whole is red by one that is missing and plain without', async () => {
  shown(2)
  const visited = await screen.findByRole('region', { name: '维修回访率' })
  expect(visited.textContent).toContain('修好 2000 单，回访到 1999 单')
  expect(within(visited).getByText('100%').classList.contains('need')).toBe(true)
  const answered = screen.getByRole('region', { name: '回访的事有答复' })
  expect(within(answered).getByText('100%').classList.contains('need')).toBe(false)
})

// 003-151: the rate leads to the visits it is reckoned from.
test('the share of the content opens the cases behind it, each with what was said', async () => {
  const get = shown(2)
  const content = await screen.findByRole('region', { name: '满意率' })
  await userEvent.click(within(content).getByRole('button', { name: '看是哪几件' }))
  const list = await screen.findByRole('region', { name: '满意率从这些事来' })
  const links = await within(list).findAllByRole('link')
  expect(links.map((one) => one.getAttribute('href'))).toEqual(['/cases/c2', '/cases/c1'])
  expect(within(list).getByRole('row', { name: /LT-2/ }).textContent).toContain('不满意')
  expect(get).toHaveBeenCalledWith(
    '/api/v1/figures/said',
    expect.objectContaining({ query: expect.objectContaining({ from: '2026-11-01', to: '2026-11-22' }) }),
  )
})

test('where nobody was asked there is nothing to open', async () => {
  shown(0)
  const content = await screen.findByRole('region', { name: '满意率' })
  expect(within(content).queryByRole('button')).toBeNull()
})
