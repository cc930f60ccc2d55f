import { fireEvent, render, screen, within } from '@testing-library/vue'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { http, Problem } from '@/platform/http'
import * as session from '@/platform/session/community'
import SettlePage from '../pages/SettlePage.vue'

const { at } = vi.hoisted(() => ({ at: { params: { home: 'h' }, query: {} as Record<string, string> } }))
vi.mock('vue-router', async (whole) => ({
  ...(await whole<typeof import('vue-router')>()),
  useRoute: () => at,
}))

const cny = (amount: string) => ({ amount, currency: 'CNY' })
const bill = (id: string, quarter: string, open?: string) => ({
  id,
  kind: 'service',
  quarter,
  item: '物业费',
  due: '2026-01-31',
  state: open === undefined ? 'paid' : 'late',
  open: open === undefined ? undefined : cny(open),
  updated_at: '2026-01-02T02:00:00Z',
})
const receipt = {
  id: 'r1',
  home: '3号楼2单元1102',
  amount: cny('60.25'),
  paid_on: '2026-02-02',
  at: '2026-02-02T02:00:00Z',
  lines: [
    { bill: 'a', kind: 'service', quarter: '2025Q1', item: '物业费', amount: cny('60.05'), reversed: false },
    { bill: 'b', kind: 'service', quarter: '2025Q2', item: '物业费', amount: cny('0.20'), reversed: true },
  ],
}
const RouterLink = { props: ['to'], template: '<a :href="to"><slot /></a>' }
let bills: ReturnType<typeof bill>[]

beforeEach(() => {
  at.query = {}
  bills = [bill('c', '2025Q3', '7.00'), bill('b', '2025Q2', '0.20'), bill('a', '2025Q1', '60.05')]
  vi.spyOn(session, 'may').mockImplementation((permission) => permission === 'keep-bills')
  vi.spyOn(http, 'get').mockImplementation(((path: string) =>
    Promise.resolve(
      path.endsWith('/overview')
        ? { id: 'h', label: '3号楼2单元1102' }
        : path.endsWith('{receipt}')
          ? receipt
          : { items: bills },
    )) as never)
})
afterEach(() => vi.restoreAllMocks())
const page = () => render(SettlePage, { global: { stubs: { RouterLink } } })

test('the bills with a tick are paid in one go, to the fen, and the receipt lists them', async () => {
  const post = vi.spyOn(http, 'post').mockResolvedValue(receipt as never)
  bills.push(bill('z', '2024Q4'))
  page()
  await screen.findByRole('button', { name: '收齐 3 张，¥67.25' })
  const ticks = screen.getAllByRole<HTMLInputElement>('checkbox')
  expect(ticks.map((one) => one.value)).toEqual(['a', 'b', 'c'])
  await fireEvent.click(ticks[2]!)
  bills = [bills[0]!]
  await fireEvent.click(screen.getByRole('button', { name: '收齐 2 张，¥60.25' }))
  const shown = await screen.findByRole('region', { name: '收据' })
  expect(within(shown).getByText('¥60.25')).toBeTruthy()
  expect(within(shown).getByText('物业费 · 2025Q1')).toBeTruthy()
  expect(post.mock.lastCall?.[0]).toBe('/api/v1/homes/{id}/bills/payments')
  expect(post.mock.lastCall?.[1]?.body).toMatchObject({ bills: ['a', 'b'], amount: cny('60.25') })
  expect(await screen.findByRole('button', { name: '收齐 0 张，¥0.00' })).toBeTruthy()
})

test('what was refused says why, is sent again as the same payment, and keeps its ticks', async () => {
  const refused = new Problem(
    {
      type: 'invalid',
      title: '有误',
      status: 422,
      errors: [{ pointer: '/amount', code: 'range', message: '一共还欠 60.00 元' }],
    } as never,
    0,
  )
  const post = vi
    .spyOn(http, 'post')
    .mockRejectedValueOnce(refused)
    .mockResolvedValue(receipt as never)
  page()
  const ticks = await screen.findAllByRole<HTMLInputElement>('checkbox')
  await fireEvent.click(ticks[2]!)
  await fireEvent.click(screen.getByRole('button', { name: '收齐 2 张，¥60.25' }))
  expect((await screen.findByRole('alert')).textContent).toContain('一共还欠 60.00 元')
  await fireEvent.click(screen.getByRole('button', { name: '收齐 2 张，¥60.25' }))
  await vi.waitFor(() => expect(post).toHaveBeenCalledTimes(2))
  const [first, second] = post.mock.calls.map((call) => (call[1]!.body as { id: string }).id)
  expect(second).toBe(first)
})

test('a receipt of before is shown again, with what was taken back since', async () => {
  at.query = { receipt: 'r1' }
  page()
  const shown = await screen.findByRole('region', { name: '收据' })
  expect(within(shown).getAllByText('已冲销')).toHaveLength(1)
  expect(within(shown).getByText('2026-02-02', { exact: false })).toBeTruthy()
})

test('who keeps no bills is told who does', async () => {
  vi.spyOn(session, 'may').mockReturnValue(false)
  page()
  expect(await screen.findByText(/收费由财务/)).toBeTruthy()
  expect(screen.queryByRole('checkbox')).toBeNull()
})
