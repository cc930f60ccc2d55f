import { fireEvent, render, screen } from '@testing-library/vue'
import { afterEach, expect, test, vi } from 'vitest'
import { http, Problem } from '@/platform/http'
import BillDrawer from '../components/BillDrawer.vue'
import BillTable from '../components/BillTable.vue'
import ShareCard from '../components/ShareCard.vue'
import { left, typed, yuan } from '../composables/money'
import { quarters } from '../composables/quarters'
import type { Bill, Share } from '../composables/useFees'

const cny = (amount: string) => ({ amount, currency: 'CNY' })
const bill: Bill = {
  id: 'b',
  kind: 'service',
  home_id: 'h',
  home: '3号楼2单元1102',
  quarter: '2026Q3',
  item: '第三季度',
  amount: cny('1000.00'),
  paid: cny('949.00'),
  due: '2026-09-30',
  days_late: 53,
}
const share = (percent: number, reached: boolean): Share => ({
  kind: 'service',
  bills: 2,
  unpaid: 1,
  sums: { billed: cny('1000.00'), paid: cny('949.00') },
  share: percent,
  target: 95,
  reached,
})
const refused = (...pointers: string[]) =>
  new Problem(
    {
      type: 'invalid',
      title: '有误',
      status: 422,
      errors: pointers.map((pointer) => ({ pointer, code: 'x', message: `错在 ${pointer}` })),
    } as never,
    0,
  )
afterEach(() => vi.restoreAllMocks())

test('a share says in words and not by colour alone whether it is enough', async () => {
  const { rerender } = render(ShareCard, { props: { share: share(94.9, false), chosen: false } })
  expect(screen.getByText('94.9%')).toBeTruthy()
  expect(screen.getByText('没达标（要收到 95%）').className).toContain('short')
  await rerender({ share: share(95, true) })
  expect(screen.getByText('95.0%')).toBeTruthy()
  expect(screen.getByText('达标（至少 95%）').className).toContain('reached')
})

test('a line shows what is open of a bill and for how many days', () => {
  render(BillTable, { props: { bills: [bill] } })
  expect(screen.getByText('¥51.00')).toBeTruthy()
  expect(screen.getByText('逾期 53 天')).toBeTruthy()
})

test('money is exact, however much it is', () => {
  expect(left(cny('90071992547409.93'), cny('0.94')).amount).toBe('90071992547408.99')
  expect(left(cny('0.30'), cny('0.20')).amount).toBe('0.10')
  expect(yuan(cny('-1234567.05'))).toBe('−¥1,234,567.05')
  expect(typed(' ¥1，234.5 ')).toEqual(cny('1234.5'))
})

test('a quarter of long ago can be chosen when a bill is of it', () => {
  expect(quarters('2019Q2')).toContain('2019Q2')
  expect(new Set(quarters()).size).toBe(10)
})

test('a refused payment names all its faults, and what was typed and its id stay', async () => {
  vi.spyOn(http, 'get').mockResolvedValue({ bill, payments: [] } as never)
  const post = vi
    .spyOn(http, 'post')
    .mockRejectedValueOnce(refused('/amount', '/paid_on'))
    .mockResolvedValue(bill as never)
  const { emitted } = render(BillDrawer, { props: { id: 'b' } })
  const amount = await screen.findByLabelText<HTMLInputElement>('收到（元）')
  expect(amount.value).toBe('51.00')
  await fireEvent.update(amount, '51.001')
  await fireEvent.click(screen.getByText('写下收款'))
  const told = await screen.findByRole('alert')
  expect(told.textContent).toContain('错在 /amount')
  expect(told.textContent).toContain('错在 /paid_on')
  expect(amount.value).toBe('51.001')
  await fireEvent.update(amount, '51')
  await fireEvent.click(screen.getByText('写下收款'))
  await vi.waitFor(() => expect(emitted().changed).toHaveLength(1))
  const [first, second] = post.mock.calls.map((call) => call[1]!.body as { id: string; amount: unknown })
  expect(second!.amount).toEqual(cny('51'))
  expect(second!.id).toBe(first!.id)
})

test('a payment is taken back with a reason, and one that was taken back is not offered again', async () => {
  const line = { id: 'p', amount: cny('949.00'), paid_on: '2026-09-01', at: '2026-09-01T02:00:00Z' }
  vi.spyOn(http, 'get').mockResolvedValueOnce({ bill, payments: [line] } as never)
  const post = vi.spyOn(http, 'post').mockResolvedValue(bill as never)
  render(BillDrawer, { props: { id: 'b' } })
  await fireEvent.click(await screen.findByRole('button', { name: '冲销 2026-09-01 的 ¥949.00' }))
  await fireEvent.update(screen.getByLabelText('为什么冲销'), '收错了户')
  const back = { ...line, id: 'q', amount: cny('-949.00'), reverses: 'p', reason: '收错了户' }
  vi.mocked(http.get).mockResolvedValue({ bill, payments: [line, back] } as never)
  await fireEvent.click(screen.getByText('冲销这笔'))
  expect(await screen.findByText('原因：收错了户')).toBeTruthy()
  expect(screen.getByText('已冲销')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /冲销 2026/ })).toBeNull()
  expect(post.mock.lastCall?.[0]).toBe('/api/v1/bills/{id}/payments/{payment}/reversal')
  expect(post.mock.lastCall?.[1]?.body).toMatchObject({ reason: '收错了户' })
})

test('several open bills of the home lead to the counter, and a payment of several to its receipt', async () => {
  const line = {
    id: 'p',
    amount: cny('949.00'),
    paid_on: '2026-09-01',
    at: '2026-09-01T02:00:00Z',
    receipt: 'r',
  }
  const open = { open: cny('51.00') }
  vi.spyOn(http, 'get').mockImplementation(((path: string) =>
    Promise.resolve(
      path === '/api/v1/bills/{id}' ? { bill, payments: [line] } : { items: [open, {}, open] },
    )) as never)
  render(BillDrawer, { props: { id: 'b' } })
  const counter = await screen.findByRole('link', { name: '这户有 2 张没收齐，一次收' })
  expect(counter.getAttribute('href')).toBe('/desk/homes/h/bills')
  expect(screen.getByRole('link', { name: '收据' }).getAttribute('href')).toBe(
    '/desk/homes/h/bills?receipt=r',
  )
})
