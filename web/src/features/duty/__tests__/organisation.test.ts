import { fireEvent, render, screen, within } from '@testing-library/vue'
import { afterEach, expect, test, vi } from 'vitest'
import { http } from '@/platform/http'
import * as session from '@/platform/session/community'
import OrganisationPage from '../pages/OrganisationPage.vue'

const post = (role: string, title: string, above: string, names: string[], planned: number) => ({
  role,
  title,
  above,
  planned,
  holders: names.map((name, i) => ({ id: `${role}${i}`, name })),
  vacant: Math.max(planned - names.length, 0),
  over: Math.max(names.length - planned, 0),
  source: '客服部组织架构',
  versions: [] as object[],
})
afterEach(() => vi.restoreAllMocks())

// 002-002 … 002-008, 002-045: planned and actual heads, each post under the one above it.
test('each post stands under the one above it with its heads, what is lacking and what is too many', async () => {
  vi.spyOn(http, 'get').mockResolvedValue({
    departments: [],
    certificates: [],
    posts: [
      post('front-desk', '前台', 'service-supervisor', ['林晓'], 2),
      post('service-supervisor', '客服主管', 'service-manager', [], 1),
      post('service-manager', '客服部经理', 'project-manager', ['何静', '周敏'], 1),
    ],
  } as never)
  render(OrganisationPage)
  const list = await screen.findByRole('list', { name: '各岗' })
  const said = within(list)
    .getAllByRole('listitem')
    .map((one) => one.textContent.replace(/\s+/g, ' '))
  expect(said).toHaveLength(3)
  expect(said[0]).toMatch(/客服部经理.*2\/1.*超编 1.*何静、周敏/)
  expect(said[1]).toMatch(/客服主管.*0\/1.*空缺 1.*没有人/)
  expect(said[2]).toMatch(/前台.*1\/2.*空缺 1.*林晓/)
})

// 002-020: who, when, old and new value.
test('who may plan posts changes a number, and the new version shows who, when, old and new', async () => {
  vi.spyOn(session, 'may').mockImplementation((permission) => permission === 'plan-posts')
  const before = post('signer', '签约', 'service-supervisor', ['沈佳'], 6)
  const organisation = (one: object) => ({ departments: [], certificates: [], posts: [one] }) as never
  vi.spyOn(http, 'get').mockResolvedValue(organisation(before))
  const put = vi.spyOn(http, 'put').mockResolvedValue(
    organisation({
      ...before,
      planned: 8,
      versions: [{ number: 1, before: 6, heads: 8, by: '何静', at: '2026-11-22T02:00:00Z' }],
    }),
  )
  render(OrganisationPage)
  await fireEvent.update(await screen.findByLabelText('编制'), '8')
  await fireEvent.click(screen.getByRole('button', { name: '改编制' }))
  const list = await screen.findByRole('list', { name: '签约的编制变更' })
  expect(within(list).getByRole('listitem').textContent).toMatch(/第 1 版：2026-11-22 10:00，何静，6 → 8/)
  expect(put.mock.calls[0]?.[1]).toMatchObject({
    path: { role: 'signer' },
    body: { before: 6, heads: 8 },
  })
})
