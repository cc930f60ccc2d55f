import { render, screen } from '@testing-library/vue'
import { afterEach, expect, test, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { http } from '@/platform/http'
import { useDuties } from '../composables/useDuties'

afterEach(() => vi.useRealTimers())

test('who is on duty is looked up again a second after the change of shift', async () => {
  vi.useFakeTimers({ now: Date.parse('2026-11-22T19:58:00+08:00') })
  const on = (name: string, from: string, to: string) => ({ role: 'front-desk', account: { name }, from, to })
  const day = on('林晓雨', '2026-11-22T08:00:00+08:00', '2026-11-22T20:00:00+08:00')
  const night = on('邵晨曦', '2026-11-22T20:00:00+08:00', '2026-11-23T08:00:00+08:00')
  const get = vi.spyOn(http, 'get').mockImplementation(((path: string) => {
    const over = Date.now() >= Date.parse(night.from)
    return Promise.resolve({ next: null, items: path.endsWith('/now') ? [over ? night : day] : [night] })
  }) as typeof http.get)
  const List = defineComponent(() => {
    const { present } = useDuties(() => Date.now())
    return () =>
      h(
        'ul',
        present.value.map((duty) => h('li', duty.account.name)),
      )
  })
  render(List)
  await vi.advanceTimersByTimeAsync(0)
  screen.getByText('林晓雨')

  await vi.advanceTimersByTimeAsync(119_000)
  screen.getByText('林晓雨')
  expect(get).toHaveBeenCalledTimes(2)

  await vi.advanceTimersByTimeAsync(3_000)
  screen.getByText('邵晨曦')
  get.mockRestore()
})
