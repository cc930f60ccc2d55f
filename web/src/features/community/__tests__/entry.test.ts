import { fireEvent, render, screen } from '@testing-library/vue'
import { afterEach, expect, test, vi } from 'vitest'
import { http, Problem } from '@/platform/http'
import PersonEntry from '../components/PersonEntry.vue'

const entry = { id: 'p', name: '王小名', phone: '13911112222', born: '1950-03-02', version: 'v1' }
afterEach(() => vi.restoreAllMocks())

test('an entry is sent whole, with its reason and the version that was read; all faults are shown', async () => {
  vi.spyOn(http, 'get').mockResolvedValue({ ...entry, homes: ['3号楼2单元1102'] } as never)
  const faults = ['/name', '/reason'].map((pointer) => ({ pointer, code: 'x', message: `错在 ${pointer}` }))
  const put = vi
    .spyOn(http, 'put')
    .mockRejectedValueOnce(
      new Problem({ type: 'invalid', title: '有误', status: 422, errors: faults } as never, 0),
    )
    .mockResolvedValue(undefined as never)
  const { emitted } = render(PersonEntry, { props: { id: 'p' } })
  await fireEvent.update(await screen.findByLabelText('姓名'), '王小明')
  await fireEvent.click(screen.getByText('更正'))
  expect((await screen.findByRole('alert')).textContent).toContain('错在 /reason')
  expect(screen.getByRole('alert').textContent).toContain('错在 /name')
  await fireEvent.update(screen.getByLabelText('为什么更正'), '本人说写错了')
  await fireEvent.click(screen.getByText('更正'))
  expect(await screen.findByText('已更正。')).toBeTruthy()
  expect(emitted().changed).toHaveLength(1)
  expect(put.mock.lastCall?.[1]).toEqual({
    path: { id: 'p' },
    headers: { 'If-Match': '"v1"' },
    body: { name: '王小明', phone: '13911112222', born: '1950-03-02', reason: '本人说写错了' },
  })
})

test('who still lives here is not erased: it says so, and where', async () => {
  vi.spyOn(http, 'get').mockResolvedValue({ ...entry, homes: ['3号楼2单元1102'] } as never)
  render(PersonEntry, { props: { id: 'p' } })
  expect(await screen.findByText(/还住在这里.*3号楼2单元1102/)).toBeTruthy()
  expect(screen.queryByText('删除…')).toBeNull()
})

test('who lives here no more is erased after a look at what goes and what stays', async () => {
  vi.spyOn(http, 'get').mockResolvedValue({ ...entry, homes: [] } as never)
  const post = vi.spyOn(http, 'post').mockResolvedValue(undefined as never)
  const { emitted } = render(PersonEntry, { props: { id: 'p' } })
  await fireEvent.click(await screen.findByText('删除…'))
  expect(screen.getByRole('alert').textContent).toContain('王小名')
  expect(screen.getByText(/姓名、电话、出生日期/)).toBeTruthy()
  expect(screen.getByText(/审计记录，他来报过的事/)).toBeTruthy()
  expect(post).not.toHaveBeenCalled()
  await fireEvent.update(screen.getByLabelText('为什么删除'), '本人要求')
  await fireEvent.click(screen.getByText('确定删除'))
  await vi.waitFor(() => expect(emitted().erased).toHaveLength(1))
  expect(post.mock.lastCall?.[1]).toEqual({ path: { id: 'p' }, body: { reason: '本人要求' } })
})
