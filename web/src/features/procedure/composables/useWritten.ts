import { ref, shallowRef } from 'vue'
import type { PlanStep } from '@/design/flow/layout'
import { t } from '@/platform/i18n'
import { http, Problem, Unreachable, type components } from '@/platform/http'

export type Written = components['schemas']['ProcedureView']
export type Clause = components['schemas']['ClauseView']

const PAGE = 200

/** Every clause that the procedure carries. */
export async function clausesOf(procedure: string): Promise<Clause[]> {
  const all: Clause[] = []
  for (let cursor: string | undefined; ;) {
    const page = await http.get('/api/v1/clauses', { query: { procedure, limit: PAGE, cursor } })
    all.push(...page.items)
    if (page.next === undefined || page.next === null) return all
    cursor = page.next
  }
}

/** The names of all steps, those within stages too. */
export function namesOf(steps: readonly PlanStep[]): string[] {
  return steps.flatMap((step) => [step.name, ...namesOf(step.steps ?? [])])
}

/** What the questions and steps of a procedure are called, by their names. */
export function calledOf(asks: Written['asks'], steps: readonly PlanStep[]): Map<string, string> {
  const all = (some: readonly PlanStep[]): PlanStep[] => some.flatMap((one) => [one, ...all(one.steps ?? [])])
  const inner = all(steps)
  return new Map([
    ...inner.map((step) => [step.name, t('written.doer', { step: step.do })] as const),
    ...[...asks, ...inner.flatMap((step) => step.asks)].map(
      (ask) => [ask.name, t('written.answer', { ask: ask.ask })] as const,
    ),
  ])
}

export interface Carried {
  /** By the name of the step that carries them. */
  readonly byStep: ReadonlyMap<string, readonly Clause[]>
  /** By the procedure itself: its figures, its questions, when it opens. */
  readonly whole: readonly Clause[]
}

/** Clauses beside what carries them: `fire.call_119.floor` is a question of the step `call_119`. */
export function carried(procedure: string, steps: readonly string[], clauses: readonly Clause[]): Carried {
  const known = new Set(steps)
  const byStep = new Map<string, Clause[]>()
  const whole: Clause[] = []
  for (const clause of clauses) {
    const refs = clause.carried_by.map((one) => one.ref.split('.')).filter(([first]) => first === procedure)
    const at = new Set(refs.map(([, second]) => (second !== undefined && known.has(second) ? second : '')))
    for (const step of at) {
      if (step !== '') byStep.set(step, [...(byStep.get(step) ?? []), clause])
      else if (at.size === 1) whole.push(clause)
    }
  }
  return { byStep, whole }
}

/** By what law a procedure stands, as the line `source:` of its file says; empty: it says none. */
export function basisOf(file: string): string {
  return (
    /^source:[ \t]+(?![>|])(.+)$/m
      .exec(file)?.[1]
      ?.trim()
      .replace(/^(["'])(.*)\1$/, '$2') ?? ''
  )
}

/** A procedure with what it carries, and the frame that runs along. */
export function useWritten(id: string) {
  const written = shallowRef<Written | null>(null)
  const frame = shallowRef<Written | null>(null)
  const clauses = shallowRef<Carried | null>(null)
  const failed = ref('')

  async function load(): Promise<void> {
    failed.value = ''
    try {
      const one = await http.get('/api/v1/procedures/{id}', { path: { id } })
      written.value = one
      const [found, along] = await Promise.all([
        clausesOf(id),
        one.frame === undefined ? null : http.get('/api/v1/procedures/{id}', { path: { id: one.frame } }),
      ])
      clauses.value = carried(id, namesOf(one.steps as PlanStep[]), found)
      frame.value = along
    } catch (cause) {
      if (!(cause instanceof Unreachable) && !(cause instanceof Problem)) throw cause
      failed.value = cause.message
    }
  }
  void load()
  return { written, frame, clauses, failed, load }
}
