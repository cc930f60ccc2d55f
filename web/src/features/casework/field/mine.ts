import { computed } from 'vue'
import { queued, told, type Content } from '@/platform/outbox'
import { session } from '@/platform/session'
import type { Severity } from '@/design/severity'
import { cases, heardAt, left, steps, type Case, type Step } from './followed'

type Did = (typeof DEEDS)[number] | null
const DEEDS = ['done', 'approve', 'refuse', 'sign', 'take', 'acknowledge'] as const
/** After these the run is nothing that I have to do. */
const ENDS: ReadonlySet<Did> = new Set(['done', 'approve', 'refuse', 'sign'])

/** A run that I may do, with what a row and a page need of its case. */
export interface Mine {
  readonly key: string
  readonly caseId: string
  readonly step: Step
  readonly of: Case | undefined
  readonly severity: Severity
  /** `电梯困人` */
  readonly matter: string
  /** `3号楼2单元1号梯` */
  readonly where: string
  /** Whether the shift before left it over. */
  readonly left: boolean
  /** What I did of it that the server does not have yet. */
  readonly doing: Did
  /** What I did of it that the server has, and that was not heard back yet. */
  readonly did: Did
}

/** The title of a case names its place after the matter. */
function parts(title: string): [string, string] {
  const at = title.indexOf(' · ')
  return at < 0 ? [title, ''] : [title.slice(0, at), title.slice(at + 3)]
}

/** What I did of a run that the list does not tell yet: it waits here, or went up since the list was asked for. */
function doing(caseId: string, run: string): Pick<Mine, 'doing' | 'did'> {
  const word = (content: Content) => (content.run === run ? (content.body as { do?: string }).do : undefined)
  const waiting = queued.value.flatMap((one) => (one.item.case === caseId ? word(one.content) : []))
  const since = told.value.flatMap((one) =>
    one.case === caseId && one.word !== 'refused' && Date.parse(one.at) > (heardAt.value ?? 0)
      ? word(one.content)
      : [],
  )
  const first = (words: readonly (string | undefined)[]) => DEEDS.find((one) => words.includes(one)) ?? null
  return { doing: first(waiting), did: first(since) }
}

function mine(caseId: string, step: Step, of: Case | undefined): Mine {
  const [matter, where] = parts(of?.title ?? step.case?.title ?? '')
  return {
    key: `${caseId} ${step.id}`,
    caseId,
    step,
    of,
    severity: (of?.severity ?? step.case?.severity ?? 'minor') as Severity,
    matter,
    where,
    left: left.value.includes(caseId),
    ...doing(caseId, step.id || step.step),
  }
}

/** A critical one that nobody answered stands on top, then what the shift before left over, then the soonest. */
function rank(one: Mine): number {
  if (one.severity === 'critical' && unanswered(one)) return -1
  return one.left ? left.value.indexOf(one.caseId) : left.value.length
}

/** What I have to do, in its order; what I did and has not gone up stands apart. */
export const all = computed(() =>
  steps.value
    .map((step) => mine(step.case?.id ?? '', step, cases.value[step.case?.id ?? '']))
    .filter((one) => !ENDS.has(one.did))
    .toSorted((a, b) => rank(a) - rank(b)),
)
export const open = computed(() => all.value.filter((one) => !ENDS.has(one.doing)))
export const waitingHere = computed(() => all.value.filter((one) => ENDS.has(one.doing)))

/** A step of the list, or any other of a case that is known here. */
export function find(caseId: string, run: string): Mine | null {
  const listed = all.value.find((one) => one.caseId === caseId && one.step.id === run)
  const of = cases.value[caseId]
  const step = of?.steps.find((one) => (one.id || one.step) === run)
  // The case was loaded last: it knows better than the list.
  if (step !== undefined) return mine(caseId, { ...step, case: listed?.step.case }, of)
  return listed ?? null
}

/** Whether I must only be there while somebody else does it. */
export function beside(one: Mine): boolean {
  const me = session.value?.account.id
  return (
    !one.step.holders.some((holder) => holder.id === me) &&
    (one.step.with ?? []).some((party) => party.people.some((person) => person.id === me))
  )
}

/** Whether it asks to be answered: nobody has acknowledged or taken it. */
export function unanswered(one: Mine): boolean {
  return (
    one.step.state === 'ready' &&
    one.step.owed &&
    !beside(one) &&
    one.step.acknowledged_at === undefined &&
    one.step.taken_by === undefined &&
    one.doing === null &&
    one.did === null
  )
}

/** What can be done now in a case, mine first. */
export function inCase(id: string): Mine[] {
  const of = cases.value[id]
  const me = session.value?.account.id
  const own = (one: Mine) => one.step.holders.some((holder) => holder.id === me)
  return (of?.steps ?? [])
    .filter((step) => ['ready', 'taken'].includes(step.state) && step.owed)
    .map((step) => mine(id, step, of))
    .sort((a, b) => Number(own(b)) - Number(own(a)))
}

/** Steps that will be mine once what stands before them is done. */
export const coming = computed(() => {
  const me = session.value?.account.id
  return Object.values(cases.value)
    .filter((of) => of.status === 'open')
    .flatMap((of) =>
      of.steps
        .filter((step) => step.state === 'waiting' && step.holders.some((one) => one.id === me))
        .map((step) => mine(of.id, step, of)),
    )
})
