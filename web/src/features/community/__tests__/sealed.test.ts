import { render, screen, within } from '@testing-library/vue'
import { afterEach, expect, test, vi } from 'vitest'
import { http } from '@/platform/http'
import HomePage from '../pages/HomePage.vue'
import HomesPage from '../pages/HomesPage.vue'

vi.mock('vue-router', async (all) => ({
  ...(await all<object>()),
  useRoute: () => ({ params: { home: 'h1' } }),
}))
afterEach(() => vi.restoreAllMocks())

const SEALED = '这户封着：公安通知解封以前，谁也不进'
const stubs = { RouterLink: { props: ['to'], template: '<a :href="to"><slot /></a>' } }
const home = (id: string, label: string, more: object) => ({ id, name: label, label, people: [], ...more })

function answers(sealed: object): void {
  const stand = { state: 'none' }
  vi.spyOn(http, 'get').mockImplementation(((path: string) =>
    Promise.resolve(
      path.endsWith('/overview')
        ? {
            id: 'h1',
            name: '3-2-501',
            label: '3-2-501',
            handover: stand,
            renovation: stand,
            missing: false,
            cases: [],
            visits: [],
          }
        : {
            items: path.endsWith('/homes') ? [home('h1', '3-2-501', sealed), home('h2', '3-2-502', {})] : [],
          },
    )) as never)
}

// 001-074: the room shows as sealed, and not why.
test('a sealed home is marked in the list, the others are not', async () => {
  answers({ sealed_since: '2026-11-20T02:00:00Z' })
  render(HomesPage, { global: { stubs } })
  const lines = await screen.findAllByRole('listitem')
  expect(within(lines[0]!).getByRole('note').textContent).toBe(SEALED)
  expect(within(lines[1]!).queryByRole('note')).toBeNull()
})

test('and on its page for as long as it is sealed', async () => {
  answers({ sealed_since: '2026-11-20T02:00:00Z' })
  const { unmount } = render(HomePage, { global: { stubs } })
  expect((await screen.findByRole('note')).textContent).toBe(SEALED)
  unmount()
  answers({})
  render(HomePage, { global: { stubs } })
  await screen.findByRole('region', { name: '住着谁' })
  expect(screen.queryByRole('note')).toBeNull()
})
