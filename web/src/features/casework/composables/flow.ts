import { drawn, type Flow, type PlanStep, type Standing } from '@/design/flow/layout'
import { isOpen, isSettled, partyOf } from './steps'
import type { Case, Step } from './useCase'
import type { Plan } from './usePlan'

type Runs = ReadonlyMap<string, Step[]>

/** Where the case stands at a step of the plan: what is furthest on of its runs. */
function stateOf(name: string, runs: Runs): Standing {
  const of = runs.get(name) ?? []
  if (of.some(isOpen)) return 'now'
  if (of.some((run) => run.state === 'done' || run.state === 'settled')) return 'past'
  return of.length > 0 && of.every(isSettled) ? 'off' : 'next'
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

/** Draws the plan of a case with where it stands; below it the frame that runs along. */
export async function draw(plan: Plan, shown: Case, frame: Plan | null): Promise<Flow> {
  const runs = new Map<string, Step[]>()
  for (const run of shown.steps) runs.set(run.step, [...(runs.get(run.step) ?? []), run])
  return drawn(
    plan.steps,
    {
      who: (step) => step.by.map((party) => partyOf(party, shown)).join(' / '),
      state: (name) => stateOf(name, runs),
    },
    frame === null ? null : { title: frame.title, steps: along(frame.steps, runs) },
  )
}
