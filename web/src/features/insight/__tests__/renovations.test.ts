import { render, screen, within } from '@testing-library/vue'
import { afterEach, expect, test, vi } from 'vitest'
import { http } from '@/platform/http'
import RenovationsPage from '../pages/RenovationsPage.vue'

afterEach(() => vi.restoreAllMocks())

const renovation = (number: string, state: string, blocked: object[]) => ({
  case: number,
  number,
  home: number,
  opened_at: '2026-11-20T02:00:00Z',
  state,
  steps: ['施工'],
  blocked,
})

// 002-317: a stop-work order stands on the list until it is lifted.
test('a renovation that was ordered to stop says so and leads to the violation', async () => {
  vi.spyOn(http, 'get').mockResolvedValue({
    items: [
      renovation('ZX-1', 'stopped', [{ why: 'stopped', what: 'WZ-9', case: 'w9' }]),
      renovation('ZX-2', 'running', []),
    ],
  } as never)
  const RouterLink = { props: ['to'], template: '<a :href="to"><slot /></a>' }
  render(RenovationsPage, { global: { stubs: { RouterLink } } })
  const table = await screen.findByRole('table')
  const [stopped, running] = within(table).getAllByRole('row').slice(1)
  expect(within(stopped!).getByText('已责令停工')).toBeTruthy()
  expect(within(stopped!).getByText('停工令')).toBeTruthy()
  expect(within(stopped!).getByRole('link', { name: 'WZ-9' }).getAttribute('href')).toBe('/cases/w9')
  expect(within(running!).queryByText('已责令停工')).toBeNull()
})
