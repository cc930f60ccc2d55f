import { render, screen } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import type { Ask } from '../ask'
import AskField from '../AskField.vue'
import { filesSettled, keepBy } from '@/platform/evidence'

function show(ask: Partial<Ask>, first?: unknown, fault?: string) {
  const value = ref<unknown>(first)
  render(
    defineComponent(
      () => () =>
        h(AskField, {
          ask: { name: 'q', ask: '问题', type: 'text', required: false, ...ask },
          id: 'f-q',
          fault,
          digits: true,
          modelValue: value.value,
          'onUpdate:modelValue': (next: unknown) => (value.value = next),
        }),
    ),
  )
  return { value, user: userEvent.setup() }
}

describe('a question', () => {
  test('of a file holds up who sends until the file is kept', async () => {
    let kept: (hash: string) => void = () => undefined
    keepBy({ put: () => new Promise((done) => (kept = done)), get: () => Promise.resolve(null) })
    const { value, user } = show({ type: 'file' })
    await user.upload(screen.getByLabelText('选文件'), new File(['meter'], 'meter.txt'))
    let settled = false
    const waiting = filesSettled().then(() => (settled = true))
    await Promise.resolve()
    expect(settled).toBe(false)
    kept('a'.repeat(64))
    await waiting
    expect(value.value).toEqual(['a'.repeat(64)])
  })

  test('of words is typed', async () => {
    const { value, user } = show({ type: 'text' })
    await user.type(screen.getByLabelText('问题'), '五楼')
    expect(value.value).toBe('五楼')
  })

  test('of yes and no is answered with a digit', async () => {
    const { value, user } = show({ type: 'yes-no', required: true })
    screen.getByLabelText(/^是/).focus()
    await user.keyboard('2')
    expect(value.value).toBe(false)
    expect(screen.getByRole('group', { name: /问题.*必答/ })).toBeTruthy()
  })

  test('of several choices keeps all of them', async () => {
    const { value, user } = show({
      type: 'choice',
      several: true,
      options: { a: '老人', b: '孕妇', c: '儿童' },
    })
    await user.click(screen.getByLabelText(/老人/))
    await user.click(screen.getByLabelText(/儿童/))
    expect(value.value).toEqual(['a', 'c'])
    await user.click(screen.getByLabelText(/老人/))
    expect(value.value).toEqual(['c'])
  })

  test('of a number keeps what is no number for the fault to say', async () => {
    const { value, user } = show({ type: 'integer', min: '1' })
    await user.type(screen.getByLabelText('问题'), '2')
    expect(value.value).toBe(2)
    await user.type(screen.getByLabelText('问题'), '个')
    expect(value.value).toBe('2个')
    expect(screen.getByText('至少 1')).toBeTruthy()
  })

  test('of money names the currency', async () => {
    const { value, user } = show({ type: 'money' })
    await user.type(screen.getByLabelText('问题'), '12.50')
    expect(value.value).toEqual({ amount: '12.50', currency: 'CNY' })
  })

  test('of a moment is typed as it is said and written with the offset of China', async () => {
    const { value, user } = show({ type: 'moment' }, '2026-11-21T06:08:00Z')
    const time = screen.getByLabelText('问题')
    expect((time as HTMLInputElement).value).toBe('14:08')
    await user.clear(time)
    await user.type(time, '1425')
    expect(value.value).toBe('2026-11-21T14:25:00+08:00')
    await user.clear(time)
    await user.type(time, '晚些')
    expect(value.value).toBe('晚些')
    await user.click(screen.getByRole('button', { name: '现在' }))
    expect(value.value).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00\+08:00$/)
  })

  test('of a length is written as ISO 8601 writes it', async () => {
    const { value, user } = show({ type: 'duration' })
    await user.type(screen.getByRole('textbox', { name: '问题' }), '90')
    expect(value.value).toBe('PT90M')
    await user.selectOptions(screen.getByLabelText('单位'), '小时')
    expect(value.value).toBe('PT90H')
  })

  test('of a list holds rows of questions', async () => {
    const { value, user } = show({
      type: 'list',
      columns: [{ name: 'who', ask: '姓名', type: 'text', required: true }],
    })
    await user.click(await screen.findByRole('button', { name: '加一行' }))
    await user.type(await screen.findByLabelText(/姓名/), '张三')
    expect(value.value).toEqual([{ id: expect.any(String), who: '张三' }])
    await user.click(screen.getByRole('button', { name: '删第 1 行' }))
    expect(value.value).toBeUndefined()
  })

  test('that is wrong says so beside it', () => {
    show({ type: 'text' }, '', '必填')
    expect(screen.getByLabelText('问题').getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByText('必填').id).toBe('f-q-fault')
  })
})
