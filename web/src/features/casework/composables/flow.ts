import type { ElkNode } from 'elkjs/lib/elk-api'
import { isOpen, isSettled, partyOf } from './steps'
import type { Case, Step } from './useCase'
import type { Plan, PlanStep } from './usePlan'

export interface Box {
  readonly id: string
  readonly title: string
  readonly who: string
  readonly state: 'past' | 'now' | 'next' | 'off'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly when: string | undefined
}
interface Drawn {
  readonly boxes: readonly Box[]
  readonly lines: readonly string[]
  readonly width: number
  readonly height: number
}
export interface Flow extends Drawn {
  /** What runs along, and where its part begins; null: nothing does. */
  readonly along: { readonly title: string; readonly y: number } | null
}
type Runs = ReadonlyMap<string, Step[]>

const WIDTH = 200
const HEIGHT = 62
/** Room for the title of what runs along. */
const HEADING = 64
const LAYOUT = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.spacing.nodeNode': '20',
  'elk.layered.spacing.nodeNodeBetweenLayers': '36',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
}

/** Where the case stands at a step of the plan: what is furthest on of its runs. */
function stateOf(name: string, runs: Runs): Box['state'] {
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
function along(steps: readonly PlanStep[], runs: Runs): PlanStep[] {
  return steps.flatMap((step) => {
    const inner = along(step.steps ?? [], runs)
    const name = FRAME + step.name
    if (!runs.has(name) && inner.length === 0) return []
    return [{ ...step, name, steps: inner, after: step.after?.map((one) => FRAME + one) }]
  })
}

/** A plan laid out for itself, `down` from the top of the picture. */
async function laid(steps: readonly Placed[], shown: Case, runs: Runs, down: number): Promise<Drawn> {
  const { default: ELK } = await import('elkjs/lib/elk.bundled.js')
  const byName = new Map(steps.map(({ step }) => [step.name, step]))
  const graph: ElkNode = {
    id: 'plan',
    layoutOptions: LAYOUT,
    children: steps.map(({ step }) => ({ id: step.name, width: WIDTH, height: HEIGHT })),
    edges: steps.flatMap(({ step, after }) =>
      after
        .filter((name) => byName.has(name))
        .map((name) => ({ id: `${name}>${step.name}`, sources: [name], targets: [step.name] })),
    ),
  }
  const done = await new ELK().layout(graph)
  const boxes = (done.children ?? []).map((node) => {
    const step = byName.get(node.id)!
    return {
      id: node.id,
      title: step.do,
      who: step.by.map((party) => partyOf(party, shown)).join(' / '),
      state: stateOf(node.id, runs),
      when: step.when,
      x: node.x ?? 0,
      y: (node.y ?? 0) + down,
      width: WIDTH,
      height: HEIGHT,
    }
  })
  const lines = (done.edges ?? []).flatMap((edge) =>
    (edge.sections ?? []).map(
      (section) =>
        `M${section.startPoint.x} ${section.startPoint.y + down}` +
        [...(section.bendPoints ?? []), section.endPoint]
          .map((point) => `L${point.x} ${point.y + down}`)
          .join(''),
    ),
  )
  return { boxes, lines, width: done.width ?? 0, height: done.height ?? 0 }
}

/** Draws the plan of a case, top to bottom, with where it stands; below it the frame that runs along. */
export async function draw(plan: Plan, shown: Case, frame: Plan | null): Promise<Flow> {
  const runs = new Map<string, Step[]>()
  for (const run of shown.steps) runs.set(run.step, [...(runs.get(run.step) ?? []), run])
  const own = await laid(placed(plan.steps, []), shown, runs, 0)
  const beside = frame === null ? [] : placed(along(frame.steps, runs), [])
  if (frame === null || beside.length === 0) return { ...own, along: null }
  const at = own.height + HEADING
  const under = await laid(beside, shown, runs, at)
  return {
    boxes: [...own.boxes, ...under.boxes],
    lines: [...own.lines, ...under.lines],
    width: Math.max(own.width, under.width),
    height: at + under.height,
    along: { title: frame.title, y: own.height },
  }
}
