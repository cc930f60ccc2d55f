import type { ElkNode } from 'elkjs/lib/elk-api'
import { titleOf } from '@/platform/directory'
import { isOpen, isSettled } from './steps'
import type { Case, Step } from './useCase'
import type { Plan, PlanStep } from './usePlan'

export interface Box {
  readonly id: string
  readonly title: string
  readonly who: string
  readonly state: 'past' | 'now' | 'next' | 'off'
  /** Whether it is a step of the frame that runs along. */
  readonly along: boolean
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly when: string | undefined
}
export interface Flow {
  readonly boxes: readonly Box[]
  readonly lines: readonly string[]
  readonly width: number
  readonly height: number
}

const WIDTH = 200
const HEIGHT = 62

/** Where the case stands at a step of the plan: what is furthest on of its runs. */
function stateOf(name: string, runs: ReadonlyMap<string, Step[]>): Box['state'] {
  const of = runs.get(name) ?? []
  if (of.some(isOpen)) return 'now'
  if (of.some((run) => run.state === 'done' || run.state === 'settled')) return 'past'
  return of.length > 0 && of.every(isSettled) ? 'off' : 'next'
}

interface Placed {
  readonly step: PlanStep
  readonly after: readonly string[]
}

/** Steps with what each comes after: as written, else the nearest above that does not recur in time. */
function placed(steps: readonly PlanStep[], within: readonly string[]): Placed[] {
  let above: readonly string[] = within
  return steps.flatMap((step) => {
    const after = step.after ?? above
    if (step.every === undefined) above = [step.name]
    return [{ step, after }, ...placed(step.steps ?? [], [step.name])]
  })
}

/** How the steps of the frame are called in a case. */
const FRAME = 'frame.'

/** The steps of the frame that run along in this case: what it does without has no run. */
function along(steps: readonly PlanStep[], runs: ReadonlyMap<string, Step[]>): PlanStep[] {
  return steps.flatMap((step) => {
    const inner = along(step.steps ?? [], runs)
    const name = FRAME + step.name
    if (!runs.has(name) && inner.length === 0) return []
    return [{ ...step, name, steps: inner, after: step.after?.map((one) => FRAME + one) }]
  })
}

/** Draws the plan of a case and of the frame that runs along, top to bottom, with where the case stands. */
export async function draw(plan: Plan, shown: Case, frame: Plan | null): Promise<Flow> {
  const { default: ELK } = await import('elkjs/lib/elk.bundled.js')
  const runs = new Map<string, Step[]>()
  for (const run of shown.steps) runs.set(run.step, [...(runs.get(run.step) ?? []), run])
  const all = [...placed(plan.steps, []), ...placed(frame === null ? [] : along(frame.steps, runs), [])]
  const names = new Set(all.map((one) => one.step.name))
  const graph: ElkNode = {
    id: 'case',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'DOWN',
      'elk.spacing.nodeNode': '20',
      'elk.layered.spacing.nodeNodeBetweenLayers': '36',
      'elk.edgeRouting': 'ORTHOGONAL',
      'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
    },
    children: all.map(({ step }) => ({ id: step.name, width: WIDTH, height: HEIGHT })),
    edges: all.flatMap(({ step, after }) =>
      after
        .filter((name) => names.has(name))
        .map((name) => ({ id: `${name}>${step.name}`, sources: [name], targets: [step.name] })),
    ),
  }
  const done = await new ELK().layout(graph)
  const byName = new Map(all.map(({ step }) => [step.name, step]))
  const boxes = (done.children ?? []).map((node) => {
    const step = byName.get(node.id)!
    return {
      id: node.id,
      title: step.do,
      who: step.by.map(titleOf).join(' / '),
      state: stateOf(node.id, runs),
      along: node.id.startsWith(FRAME),
      when: step.when,
      x: node.x ?? 0,
      y: node.y ?? 0,
      width: WIDTH,
      height: HEIGHT,
    }
  })
  const lines = (done.edges ?? []).flatMap((edge) =>
    (edge.sections ?? []).map(
      (section) =>
        `M${section.startPoint.x} ${section.startPoint.y}` +
        [...(section.bendPoints ?? []), section.endPoint].map((point) => `L${point.x} ${point.y}`).join(''),
    ),
  )
  return { boxes, lines, width: done.width ?? 0, height: done.height ?? 0 }
}
