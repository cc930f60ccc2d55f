import { render, screen, waitFor } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { http } from '@/platform/http'
import { speak } from '@/platform/i18n'
import * as session from '@/platform/session/community'
import FormText from '../pages/FormText.vue'

vi.mock('vue-router', () => ({ useRoute: () => ({ params: { form: 'visit-sheet' } }) }))

const text = (version: number) => ({
  version,
  source: `title: 来访登记表 ${version}`,
  versions: [1, 2].map((number) => ({
    number,
    print: `p${number}`,
    state: 'published',
    drafted_at: '2026-01-05T08:00:00+08:00',
  })),
})
const page = () => render(FormText, { global: { stubs: { RouterLink: { template: '<a><slot /></a>' } } } })
const field = () => screen.findByLabelText<HTMLTextAreaElement>(/正文/)

beforeAll(() => speak('zh-CN'))
beforeEach(() => {
  vi.spyOn(session, 'may').mockImplementation((permission) => permission === 'edit-forms')
  vi.spyOn(http, 'get').mockImplementation(((path: string, options?: { query?: { version?: number } }) =>
    path === '/api/v1/forms/{id}'
      ? Promise.resolve(text(options?.query?.version ?? 2))
      : Promise.resolve({ items: [] })) as never)
})
afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
})

test('what was typed into a form’s text stays when another version is looked at, and after a reload', async () => {
  const user = userEvent.setup()
  const first = page()
  await user.type(await field(), '!')
  await user.click(screen.getByRole('button', { name: '看第 1 版' }))
  await waitFor(() => expect(screen.getByText(/正文 · 第 1 版/)).toBeTruthy())
  expect((await field()).value).toBe('title: 来访登记表 2!')
  first.unmount()

  page()
  expect((await field()).value).toBe('title: 来访登记表 2!')
  await user.click(screen.getByRole('button', { name: /不要改的/ }))
  await waitFor(async () => expect((await field()).value).toBe('title: 来访登记表 2'))
})
