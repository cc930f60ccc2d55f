import { titleOf } from '@/platform/directory'
import type { Case, Step } from './useCase'

/** Whether somebody can do something about it now. */
export function isOpen(step: Step): boolean {
  return ['ready', 'taken', 'submitted'].includes(step.state)
}

/** Whether it is over, one way or another. */
export function isSettled(step: Step): boolean {
  return ['done', 'not-applicable', 'skipped', 'withdrawn', 'settled'].includes(step.state)
}

/** Stages hold steps and are done with them; what the system does has no doer. */
export function isWork(step: Step): boolean {
  return step.role !== undefined || isSettled(step) || step.state === 'waiting'
}

export function isMine(step: Step, account: string): boolean {
  return step.taken_by === account || step.holders.some((one) => one.id === account)
}

/** A run has its id; what is done whenever it happens has only its name until it is done. */
export function keyOf(step: Step): string {
  return step.id === '' ? step.step : step.id
}

const soonest = (a: Step, b: Step) => (a.due_at ?? '9').localeCompare(b.due_at ?? '9')

/** Open steps that are owed: mine first, each soonest first. */
export function inOrder(shown: Case, account: string): Step[] {
  const open = shown.steps.filter((step) => isOpen(step) && step.owed && step.role !== undefined)
  return [
    ...open.filter((step) => isMine(step, account) && step.state !== 'submitted').sort(soonest),
    ...open.filter((step) => isMine(step, account) && step.state === 'submitted').sort(soonest),
    ...open.filter((step) => !isMine(step, account)).sort(soonest),
  ]
}

/** The clocks that run, soonest first; those of one moment and reason are one. */
export function clocks(shown: Case): Step[] {
  return shown.steps.filter((step) => isOpen(step) && step.due_at !== undefined).sort(soonest)
}

/** Whether a signature slot is an outsider's, who signs on the doer's screen. */
export function signsHere(as: readonly string[], shown: Case, roles: ReadonlySet<string>): boolean {
  const steps = new Set(shown.steps.map((step) => step.step))
  const asks = new Set(
    shown.steps.flatMap((step) =>
      step.asks.filter((ask) => ['role', 'staff'].includes(ask.type)).map((ask) => ask.name),
    ),
  )
  return !as.some((slot) => roles.has(slot) || steps.has(slot) || asks.has(slot))
}

/** A post by its title, who an answer or a step stands for by its words. */
export function partyOf(word: string | undefined, shown: Case): string {
  return (word === undefined ? undefined : shown.names[word]) ?? titleOf(word)
}
