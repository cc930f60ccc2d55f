import { shallowRef } from 'vue'
import type { PlanStep } from '@/design/flow/layout'
import { http, type components } from '@/platform/http'

export type Plan = components['schemas']['ProcedureView']
type PlanAsk = components['schemas']['WrittenAsk']

const kept = new Map<string, Promise<Plan>>()

/** A procedure as it was written, by its version: it never changes, so it is asked for once. */
export function plan(procedure: string, version: number | undefined, community: string): Promise<Plan> {
  const key = `${procedure}@${version ?? ''}@${community}`
  let found = kept.get(key)
  if (found === undefined) {
    found = http.get('/api/v1/procedures/{id}', { path: { id: procedure }, query: { version, community } })
    found.catch(() => kept.delete(key))
    kept.set(key, found)
  }
  return found
}

function steps(of: readonly PlanStep[]): PlanStep[] {
  return of.flatMap((step) => [step, ...steps(step.steps ?? [])])
}

/** Questions by name, of the opening and of all steps. */
export function questions(of: Plan): Map<string, PlanAsk> {
  return new Map([...of.asks, ...steps(of.steps).flatMap((step) => step.asks)].map((ask) => [ask.name, ask]))
}

/** The questions of a case's procedure, once they are there. */
export function useQuestions() {
  const asks = shallowRef<ReadonlyMap<string, PlanAsk>>(new Map())
  let asked = ''
  return {
    asks,
    async want(procedure: string, version: number, community: string): Promise<void> {
      const key = `${procedure}@${version}`
      if (asked === key) return
      asked = key
      try {
        asks.value = questions(await plan(procedure, version, community))
      } catch {
        asked = ''
      }
    },
  }
}
