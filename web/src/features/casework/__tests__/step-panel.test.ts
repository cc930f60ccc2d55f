import { cleanup, render, screen } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import { h, type FunctionalComponent } from 'vue'
import StepPanel from '../components/StepPanel.vue'
import type { Case, Step } from '../composables/useCase'

const LINK: FunctionalComponent<{ to: { path: string; hash: string } }> = (props, { slots }) =>
  h('a', { href: props.to.path + props.to.hash }, slots)
LINK.props = ['to']
const STEP: Step = {
  id: 'plan',
  step: 'plan',
  in: [],
  run: '1',
  title: '找准症结',
  state: 'ready',
  owed: true,
  lasts: false,
  recurs: false,
  role: 'handler',
  holders: [],
  overdue: false,
  asks: [],
}
const CASE = {
  id: 'c',
  number: 'TS-1',
  procedure: 'complaint',
  answers: {},
  asks: [],
  names: {},
  steps: [STEP],
  links: [],
  records: [],
  missing: [],
  drill: false,
  status: 'open',
} as unknown as Case

function show(step: Partial<Step>) {
  const send = vi.fn().mockResolvedValue([{ id: 'x', outcome: 'accepted' }])
  const all = { ...STEP, ...step }
  const global = { components: { RouterLink: LINK } }
  render(StepPanel, { props: { step: all, shown: { ...CASE, steps: [all] }, send }, global })
  return { send, user: userEvent.setup() }
}

describe('the step in hand', () => {
  test('is handed in with what was answered', async () => {
    const { send, user } = show({ asks: [{ name: 'crux', ask: '症结', type: 'text', required: true }] })
    await user.click(screen.getByRole('button', { name: /完成这一步/ }))
    expect(send).not.toHaveBeenCalled()
    expect(screen.getByRole('alert').textContent).toContain('「症结」还没答')
    await user.type(screen.getByLabelText(/症结/, { selector: 'textarea' }), '管道老化')
    await user.click(screen.getByRole('button', { name: /完成这一步/ }))
    expect(send).toHaveBeenCalledWith(
      expect.objectContaining({ do: 'done', step: 'plan', answers: { crux: '管道老化' } }),
    )
  })

  test('that wants two is not handed in by one alone', async () => {
    const { send, user } = show({ with: [{ role: 'engineer', people: [{ id: 'e1', name: '周工' }] }] })
    await user.click(screen.getByRole('button', { name: /完成这一步/ }))
    expect(send).not.toHaveBeenCalled()
    expect(screen.getByRole('alert').textContent).toContain('请选同做的人')
    await user.selectOptions(screen.getByLabelText(/同做的人/), 'e1')
    await user.click(screen.getByRole('button', { name: /完成这一步/ }))
    expect(send).toHaveBeenCalledWith(expect.objectContaining({ do: 'done', with: ['e1'] }))
  })

  test('000-245: leads to the clauses that it carries', () => {
    show({})
    const link = screen.getByRole('link', { name: '出自哪一条' })
    expect(link.getAttribute('href')).toBe('/procedures/complaint#step-plan')
  })

  test('that lasts is begun', async () => {
    const { send, user } = show({ lasts: true })
    await user.click(screen.getByRole('button', { name: /开始这一步/ }))
    expect(send).toHaveBeenCalledWith({ do: 'take', step: 'plan' })
  })

  test('that waits for approval is approved or given back', async () => {
    const { send, user } = show({ state: 'submitted', approve: ['service-supervisor'], approvers: ['me'] })
    expect(screen.getByRole('button', { name: /退回/ })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /认可/ }))
    expect(send).toHaveBeenCalledWith({ do: 'approve', step: 'plan' })
  })

  test('is not offered to be left out where nobody may leave it out', () => {
    show({})
    expect(screen.getByRole('button', { name: '跳过' })).toBeTruthy()
    cleanup()
    show({ required: true })
    expect(screen.queryByRole('button', { name: '跳过' })).toBeNull()
  })

  test('says what the server refuses, beside the field', async () => {
    const { send, user } = show({ asks: [{ name: 'crux', ask: '症结', type: 'text', required: false }] })
    send.mockResolvedValueOnce([
      {
        id: 'x',
        outcome: 'refused',
        problem: {
          type: 't',
          code: 'invalid',
          title: '不行',
          status: 422,
          errors: [{ pointer: '/answers/crux', code: 'required', message: '必填' }],
        },
      },
    ])
    await user.click(screen.getByRole('button', { name: /完成这一步/ }))
    expect((await screen.findAllByText('必填')).length).toBe(2)
    expect(screen.getByLabelText(/症结/, { selector: 'textarea' }).getAttribute('aria-invalid')).toBe('true')
  })

  test('lets an outsider sign here, and tells that others sign for themselves', () => {
    show({
      signatures: [
        { as: ['customer'], signed: false },
        { as: ['owner'], signed: true },
      ],
    })
    expect(screen.getByRole('img', { name: 'customer签名处' })).toBeTruthy()
    expect(screen.getByText(/已签/)).toBeTruthy()
  })

  test('tells for whom it is when it is not yours', () => {
    show({ holders: [{ id: 'someone', name: '丁志强' }] })
    expect(screen.getByText(/这一步归.*丁志强/)).toBeTruthy()
  })
})
