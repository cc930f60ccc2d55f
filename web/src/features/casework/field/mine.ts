import { computed, shallowRef, watch } from 'vue'
import { http, Problem, Unreachable, type components } from '@/platform/http'
import { keep, queued, recall, refresh, told, type Content } from '@/platform/outbox'
import { session, unreachableSince } from '@/platform/session'
import { onAnew, onTold } from '@/platform/stream'
import type { Severity } from '@/design/severity'
import { questionsOf } from './known'

export type Step = components['schemas']['StepView']
export type Case = components['schemas']['CaseView']

interface Kept {
  readonly steps: readonly Step[]
  readonly cases: Readonly<Record<string, Case>>
  /** When it was asked for: what went up since is not in it. */
  readonly asked: number
}

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
  /** What I did of it that the server does not have yet. */
  readonly doing: Did
  /** What I did of it that the server has, and that was not heard back yet. */
  readonly did: Did
}

const steps = shallowRef<readonly Step[]>([])
const cases = shallowRef<Readonly<Record<string, Case>>>({})
const heard = shallowRef<number | null>(null)
const failed = shallowRef<Error | null>(null)
const stale = new Set<string>()
const MOST = 200
let due: ReturnType<typeof setTimeout> | undefined
let loading = false
let again = false
let begun = ''

/** When the server was last heard; null: never on this phone. */
export const heardAt = computed(() => heard.value)
export const failure = computed(() => failed.value)

const kept = () => `steps.${session.value?.account.id ?? ''}`

/** Begins to follow what I have to do: first as it was last known, then as it is. */
export async function follow(): Promise<void> {
  if (begun === kept()) return
  begun = kept()
  // What was done here must be known before the list is shown, or it would ring once more.
  await refresh().catch(() => undefined)
  const before = await recall<Kept>(begun)
  if (before !== null && heard.value === null) {
    steps.value = before.value.steps
    cases.value = before.value.cases
    heard.value = before.value.asked
  }
  onTold('case', (change) => {
    stale.add(change.id)
    soon()
  })
  watch(unreachableSince, (since) => since === null && soon(0))
  onAnew(() => {
    Object.keys(cases.value).forEach((id) => stale.add(id))
    soon(0)
  })
  await load()
}

export function soon(pause = 250): void {
  due ??= setTimeout(() => {
    due = undefined
    void load()
  }, pause)
}

/** Loads anew; what is asked for meanwhile is loaded once after it, so that many changes never keep the list from coming. */
export async function load(): Promise<void> {
  if (loading) {
    again = true
    return
  }
  loading = true
  try {
    do {
      again = false
      await once()
    } while (again)
  } finally {
    loading = false
  }
}

async function once(): Promise<void> {
  const asked = Date.now()
  const whose = kept()
  try {
    const found: Step[] = []
    let cursor: string | undefined
    do {
      const page = await http.get('/api/v1/steps', {
        query: { mine: true, state: ['ready', 'taken', 'submitted'], limit: MOST, cursor },
      })
      found.push(...page.items)
      cursor = page.next ?? undefined
    } while (cursor !== undefined)
    const next = await withCases(found)
    steps.value = found
    cases.value = next
    heard.value = asked
    failed.value = null
    // What is asked and answered there is understood without a signal too.
    for (const of of Object.values(next)) void questionsOf(of).catch(() => undefined)
    await keep(whose, { steps: found, cases: next, asked } satisfies Kept).catch(() => undefined)
  } catch (cause) {
    // Silence is told by the band over the page; the list shows what was last known, and is loaded when it ends.
    if (!(cause instanceof Unreachable)) failed.value = cause as Error
  }
}

async function withCases(found: readonly Step[]): Promise<Record<string, Case>> {
  const next: Record<string, Case> = {}
  for (const id of new Set(found.flatMap((step) => step.case?.id ?? []))) {
    const known = cases.value[id]
    if (known !== undefined && !stale.has(id)) next[id] = known
    else {
      stale.delete(id)
      next[id] = await http.get('/api/v1/cases/{id}', { path: { id } })
    }
  }
  return next
}

/** A case that is not among mine, or is shown as it stands now; null: there is none for me. */
export async function fetchCase(id: string): Promise<Case | null> {
  try {
    const found = await http.get('/api/v1/cases/{id}', { path: { id } })
    cases.value = { ...cases.value, [id]: found }
    return found
  } catch (cause) {
    if (cause instanceof Problem && cause.status === 404) return null
    throw cause
  }
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
    one.case === caseId && one.word !== 'refused' && Date.parse(one.at) > (heard.value ?? 0)
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
    ...doing(caseId, step.id || step.step),
  }
}

/** What I have to do, soonest first; what I did and has not gone up stands apart. */
export const all = computed(() =>
  steps.value
    .map((step) => mine(step.case?.id ?? '', step, cases.value[step.case?.id ?? '']))
    .filter((one) => !ENDS.has(one.did)),
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

/** Whether it asks to be answered: nobody has acknowledged or taken it. */
export function unanswered(one: Mine): boolean {
  return (
    one.step.state === 'ready' &&
    one.step.owed &&
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
