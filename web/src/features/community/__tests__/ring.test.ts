import { describe, expect, test } from 'vitest'
import type { components } from '@/platform/http'
import { inHand, toRing } from '../composables/ring'

type CaseView = components['schemas']['CaseView']
type StepView = components['schemas']['StepView']

const step = (more: Partial<StepView>): StepView => ({
  id: 's',
  step: 's',
  in: [],
  run: '',
  title: '步骤',
  state: 'ready',
  owed: true,
  lasts: false,
  recurs: false,
  holders: [],
  overdue: false,
  asks: [],
  ...more,
})
const about = (...steps: StepView[]) => ({ steps }) as unknown as CaseView
const contractor = {
  id: 'c1',
  kind: 'lift-contractor',
  name: '迅安电梯',
  phone: '0571-1',
  checked_on: '2026-11-01',
}
const words = {
  caller: '来电人',
  role: (role: string) => ({ guard: '秩序员' })[role] ?? role,
  phone: (account: string) => (account === 'a2' ? '10105711234' : ''),
}

describe('whom to ring', () => {
  test('the parties of the step that is due soonest stand first, with the day their number was checked', () => {
    const rings = toRing(
      about(
        step({ id: 'late', due_at: '2026-11-21T15:00:00+08:00', call: ['120'] }),
        step({ id: 'soon', due_at: '2026-11-21T14:00:00+08:00', call: ['lift-contractor'] }),
      ),
      [contractor],
      [{ name: '林晓雯', phone: '13812342719' }],
      'me',
      words,
    )
    expect(rings.map((ring) => ring.name)).toEqual(['迅安电梯', '120', '林晓雯'])
    expect(rings[0]).toMatchObject({ checkedOn: '2026-11-01', step: 'soon', personal: false })
    expect(rings[2]).toMatchObject({ as: '来电人', personal: true })
  })

  test('colleagues who have a step follow with their number; I do not ring myself', () => {
    const rings = toRing(
      about(
        step({
          role: 'guard',
          holders: [
            { id: 'me', name: '我' },
            { id: 'a2', name: '马俊' },
          ],
        }),
      ),
      [],
      [],
      'me',
      words,
    )
    expect(rings.map((ring) => [ring.name, ring.as, ring.phone])).toEqual([['马俊', '秩序员', '10105711234']])
  })

  test('the caller is rung once, also where a step names him', () => {
    const rings = toRing(
      about(step({ call: ['reporter'] })),
      [],
      [{ name: '林晓雯', phone: '138' }],
      'me',
      words,
    )
    expect(rings).toHaveLength(1)
  })

  test('what waits, or is offered whenever it happens, is not in hand', () => {
    expect(
      inHand(about(step({ state: 'waiting' }), step({ owed: false }), step({ state: 'taken' }))),
    ).toHaveLength(1)
  })
})
