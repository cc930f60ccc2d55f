import { afterEach, expect, test, vi } from 'vitest'
import { render, screen } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { http, Problem } from '@/platform/http'
import SpecialPeriods from '../components/SpecialPeriods.vue'

const feast = { id: 'p1', title: '春节', first: '2027-02-05', last: '2027-02-11' }

afterEach(() => vi.restoreAllMocks())

test('one day is enough; a refusal is told and nothing that was typed is lost', async () => {
  vi.spyOn(http, 'get').mockResolvedValue({ items: [feast] } as never)
  const post = vi
    .spyOn(http, 'post')
    .mockRejectedValueOnce(new Problem({ status: 422, title: '与「春节」重叠' } as never))
    .mockResolvedValue(undefined as never)
  const { emitted } = render(SpecialPeriods, { props: { where: 'lanting', writes: true } })
  await screen.findByText('02-05 – 02-11')
  const name = screen.getByLabelText('什么事（如：台风）')
  await userEvent.type(name, '元宵')
  await userEvent.type(screen.getByLabelText('第一天'), '2027-02-20')
  await userEvent.click(screen.getByRole('button', { name: '设特殊时期' }))

  expect((await screen.findByRole('alert')).textContent).toContain('与「春节」重叠')
  expect((name as HTMLInputElement).value).toBe('元宵')
  expect(emitted().changed).toBeUndefined()

  await userEvent.click(screen.getByRole('button', { name: '设特殊时期' }))
  expect(post).toHaveBeenLastCalledWith('/api/v1/special-periods', {
    body: { community: 'lanting', title: '元宵', first: '2027-02-20', last: '2027-02-20' },
  })
  expect(emitted().changed).toHaveLength(1)
  expect((name as HTMLInputElement).value).toBe('')
})

test('who does not write rosters sees the days and no way to change them', async () => {
  vi.spyOn(http, 'get').mockResolvedValue({ items: [feast] } as never)
  render(SpecialPeriods, { props: { where: 'lanting', writes: false } })
  await screen.findByText('春节')
  expect(screen.queryAllByRole('button')).toEqual([])
})
