import type { ElkNode } from 'elkjs/lib/elk-api'
import type { components } from '@/platform/http'

/** Stages hold steps; the generated description leaves out what refers to itself. */
export type PlanStep = components['schemas']['WrittenStep'] & { readonly steps?: readonly PlanStep[] }
export type Standing = 'past' | 'now' | 'next' | 'off'

export interface Box {
  readonly id: string
  readonly title: string
  readonly who: string
  readonly state: Standing
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
/** What a drawing asks about a step. */
export interface Asked {
  who(step: PlanStep): string
  state(name: string): Standing
}

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

/** Steps laid out for themselves, `down` from the top of the picture. */
async function laid(steps: readonly Placed[], asked: Asked, down: number): Promise<Drawn> {
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
      who: asked.who(step),
      state: asked.state(node.id),
      when: step.when_words ?? step.when,
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

/** Draws steps, top to bottom; below them those of the frame that runs along. */
export async function drawn(
  steps: readonly PlanStep[],
  asked: Asked,
  frame: { readonly title: string; readonly steps: readonly PlanStep[] } | null = null,
): Promise<Flow> {
  const own = await laid(placed(steps, []), asked, 0)
  if (frame === null || frame.steps.length === 0) return { ...own, along: null }
  const at = own.height + HEADING
  const under = await laid(placed(frame.steps, []), asked, at)
  return {
    boxes: [...own.boxes, ...under.boxes],
    lines: [...own.lines, ...under.lines],
    width: Math.max(own.width, under.width),
    height: at + under.height,
    along: { title: frame.title, y: own.height },
  }
}
