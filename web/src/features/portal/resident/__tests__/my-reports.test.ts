import { render, screen, waitFor } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { bring, speak } from '@/platform/i18n'
import { follow, mine, type Progress } from '../mine'
import MyReports from '../MyReports.vue'

bring({ 'zh-CN': () => import('@/doors/portal/zh-CN'), en: () => import('@/doors/portal/en') })

const KEPT = 'zs.portal.mine.lanting'
const fresh: Progress = {
  number: 'LT-1',
  title: '报修',
  state: 'received',
  reached: [{ state: 'received', at: '2026-11-21T06:08:00Z' }],
  contacts: [],
}
const rung: Progress = {
  ...fresh,
  state: 'answered',
  reached: [...fresh.reached, { state: 'answered', at: '2026-11-21T07:30:00Z' }],
  contacts: [{ how: 'call', at: '2026-11-21T07:30:00Z' }],
}

/** What the house answers to a key: a document, or a status. */
let house: Record<string, Progress | number>

describe('what this phone reported', () => {
  beforeAll(() => speak('zh-CN'))
  beforeEach(() => {
    house = {}
    mine.value = []
    localStorage.removeItem(KEPT)
    history.replaceState(null, '', '/portal/lanting')
    vi.stubGlobal('fetch', (path: string) => {
      const found = house[path.split('/').at(-1)!] ?? 404
      return Promise.resolve(
        typeof found === 'number'
          ? new Response('{}', { status: found, headers: { 'Content-Type': 'application/problem+json' } })
          : new Response(JSON.stringify(found), { headers: { 'Content-Type': 'application/json' } }),
      )
    })
  })
  afterEach(() => vi.unstubAllGlobals())

  test('000-205: shows how far it has come and each contact with its time', async () => {
    house = { one: fresh }
    render(MyReports)
    expect(screen.queryByText('我报的事')).toBeNull()
    await follow('one')
    await screen.findByText('LT-1')
    expect(screen.queryByText('几时联系过您')).toBeNull()
    house = { one: rung }
    await userEvent.click(screen.getByRole('button', { name: '看看现在办到哪一步' }))
    const called = (await screen.findByText('打电话给您')).closest('li')!
    expect(called.textContent).toMatch(/11月21日.*15:30/)
    expect(screen.getAllByText('已答复').map((one) => one.closest('li')?.textContent ?? '')).toEqual([
      '',
      expect.stringMatching(/15:30/),
    ])
  })

  test('keeps the keys alone, of this estate, and the newest first', async () => {
    house = { one: fresh, two: { ...fresh, number: 'LT-2' } }
    await follow('one')
    await follow('two')
    expect(localStorage.getItem(KEPT)).toBe('["two","one"]')
    expect(mine.value.map((one) => one.now.number)).toEqual(['LT-2', 'LT-1'])
    history.replaceState(null, '', '/portal/binhe')
    house = { three: fresh }
    await follow('three')
    expect(localStorage.getItem(KEPT)).toBe('["two","one"]')
    localStorage.removeItem('zs.portal.mine.binhe')
  })

  test('forgets a key that opens nothing, keeps one that was not answered, and what is told to go goes', async () => {
    localStorage.setItem(KEPT, '["gone","away","one"]')
    house = { away: fresh, one: fresh }
    render(MyReports)
    await waitFor(() => expect(localStorage.getItem(KEPT)).toBe('["away","one"]'))
    await waitFor(() => expect(mine.value).toHaveLength(2))
    house = { away: 503, one: fresh }
    await userEvent.click(screen.getByRole('button', { name: '看看现在办到哪一步' }))
    await waitFor(() => expect(mine.value.map((each) => each.key)).toEqual(['away', 'one']))
    await userEvent.click(screen.getAllByRole('button', { name: '这部手机上不再显示' })[0]!)
    expect(localStorage.getItem(KEPT)).toBe('["one"]')
    expect(screen.getAllByText('LT-1')).toHaveLength(1)
  })
})
