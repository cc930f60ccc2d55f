import { render, screen, within } from '@testing-library/vue'
import { describe, expect, test } from 'vitest'
import type { PlanStep } from '@/design/flow/layout'
import WrittenSteps from '../components/WrittenSteps.vue'
import { difference } from '@/design/difference'
import { basisOf, calledOf, carried, namesOf, type Clause } from '../composables/useWritten'

const step = (name: string, words: string, steps: PlanStep[] = []): PlanStep => ({
  name,
  do: words,
  by: ['front-desk'],
  approve: [],
  needs: [],
  until: [],
  asks: [],
  asks_again: [],
  signatures: [],
  records: [],
  record_titles: [],
  how: [],
  say: [],
  warn: [],
  refs: [],
  steps,
})
const clause = (id: string, ...refs: string[]): Clause => ({
  id,
  document: '规程',
  clause: '一',
  quote: `原话${id}`,
  kind: 'step',
  carried_by: refs.map((ref) => ({ kind: 'step', ref, how: '办' })),
})
const STEPS = [step('call', '打电话'), step('stage', '处理', [step('look', '到场看')])]

describe('a written procedure', () => {
  test('has its clauses beside the steps that carry them, those of questions too', () => {
    const found = carried('fire', namesOf(STEPS), [
      clause('001-001', 'fire.call'),
      clause('001-002', 'fire.look.floor', 'repair.look'),
      clause('001-003', 'fire.arrive', 'fire'),
      clause('001-004', 'fire.call', 'fire.look'),
    ])
    expect(found.byStep.get('call')!.map((one) => one.id)).toEqual(['001-001', '001-004'])
    expect(found.byStep.get('look')!.map((one) => one.id)).toEqual(['001-002', '001-004'])
    expect(found.whole.map((one) => one.id)).toEqual(['001-003'])
  })

  test('says how long a step may take as people say it', () => {
    const timed = { ...step('call', '打电话'), due: '2m since seen', due_words: '自「看见」起 2 分钟内' }
    render(WrittenSteps, { props: { steps: [timed], clauses: new Map(), named: new Map() } })
    expect(screen.getByText('自「看见」起 2 分钟内')).toBeTruthy()
  })

  test('calls who is named by an answer or a step, what is written and what is opened by their names', () => {
    const asked = { name: 'finder', ask: '哪位同事', type: 'staff', required: false }
    const named = {
      ...step('stay', '守在门口'),
      by: ['finder', 'call', 'guard'],
      records: ['slip'],
      record_titles: ['处理单'],
      starts: 'fire',
      starts_title: '火警',
    }
    render(WrittenSteps, {
      props: { steps: [named], clauses: new Map(), named: calledOf([asked], [...STEPS, named]) },
    })
    expect(screen.getByText('「哪位同事」、办「打电话」的人、guard')).toBeTruthy()
    expect(screen.getByText('处理单')).toBeTruthy()
    expect(screen.getByText('火警')).toBeTruthy()
  })

  test('shows each step with its quotes, or that no clause asks for it', () => {
    const clauses = new Map([['look', [clause('001-002')]]])
    render(WrittenSteps, { props: { steps: STEPS, clauses, named: new Map() } })
    const look = screen.getByRole('heading', { name: '到场看' }).closest('li')!
    expect(within(look).getByText('原话001-002')).toBeTruthy()
    const call = screen.getByRole('heading', { name: '打电话' }).closest('li')!
    expect(within(call).getByText('这一步不出自哪一条')).toBeTruthy()
  })
})

describe('the legal basis of a procedure', () => {
  test('is the one line of its file that says it, and nothing else of the file', () => {
    const file =
      'id: storm\nsummary: >-\n  source: 不是\nsource: 气象法 24；防洪法 45\nsteps:\n  a: {do: 看}\n'
    expect(basisOf(file)).toBe('气象法 24；防洪法 45')
    expect(basisOf('id: a\nsource: "物业管理条例 46"\n')).toBe('物业管理条例 46')
    expect(basisOf('id: a\nsteps:\n  source: 不是\n')).toBe('')
  })
})

describe('two versions', () => {
  const text = (due: string) =>
    ['id: x', 'a: 1', 'b: 2', 'c: 3', 'd: 4', `due: ${due}`, 'e: 5', 'f: 6', 'g: 7', 'h: 8', ''].join('\n')
  test('differ line by line, with what did not change folded away', () => {
    expect(difference(text('5m'), text('3m'))).toEqual([
      { kind: 'fold', hidden: 2 },
      { kind: 'same', text: 'b: 2' },
      { kind: 'same', text: 'c: 3' },
      { kind: 'same', text: 'd: 4' },
      { kind: 'removed', text: 'due: 5m' },
      { kind: 'added', text: 'due: 3m' },
      { kind: 'same', text: 'e: 5' },
      { kind: 'same', text: 'f: 6' },
      { kind: 'same', text: 'g: 7' },
      { kind: 'fold', hidden: 1 },
    ])
  })
  test('that read the same have no difference', () => {
    expect(difference(text('5m'), text('5m'))).toEqual([{ kind: 'fold', hidden: 10 }])
  })
})
