import { render, screen } from '@testing-library/vue'
import { expect, test, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { http } from '@/platform/http'
import { useOpenings } from '../composables/useOpenings'

const List = defineComponent(() => {
  const openings = useOpenings()
  return () =>
    h(
      'ul',
      openings.value.map((one) => h('li', `${one.title} ${one.at}`)),
    )
})

test('the openings to come are those of the calendar; a change of shift is told by the roster', async () => {
  const get = vi.spyOn(http, 'get').mockResolvedValue({
    next: null,
    items: [
      {
        at: '2026-11-22T08:00:00+08:00',
        procedure: 'shift-handover',
        title: '交接班',
        every: 'shift change',
        cases: 1,
      },
      {
        at: '2026-11-22T09:00:00+08:00',
        procedure: 'patrol',
        title: '巡楼',
        every: 'day at 09:00',
        cases: 1,
      },
    ],
  })
  render(List)
  expect((await screen.findByText(/巡楼/)).textContent).toContain('2026-11-22T09:00')
  expect(screen.queryByText(/交接班/)).toBeNull()
  expect(get).toHaveBeenCalledWith('/api/v1/openings', { query: { community: undefined, limit: 12 } })
})
