import { computed, shallowRef, watch } from 'vue'
import { http, Problem, Unreachable, type components } from '@/platform/http'
import { keep, recall, refresh } from '@/platform/outbox'
import { session, unreachableSince } from '@/platform/session'
import { onAnew, onTold } from '@/platform/stream'
import { questionsOf } from './known'

export type Step = components['schemas']['StepView']
export type Case = components['schemas']['CaseView']

interface Kept {
  readonly steps: readonly Step[]
  readonly cases: Readonly<Record<string, Case>>
  /** Cases that the shift before left over to me, in their order. */
  readonly left?: readonly string[]
  /** When it was asked for: what went up since is not in it. */
  readonly asked: number
}

/** What I may do in all my cases, as the server said it last. */
export const steps = shallowRef<readonly Step[]>([])
/** The cases of these steps, and those that a page shows. */
export const cases = shallowRef<Readonly<Record<string, Case>>>({})
/** Cases that the shift before left over to me, in their order. */
export const left = shallowRef<readonly string[]>([])
const heard = shallowRef<number | null>(null)
const failed = shallowRef<Error | null>(null)
const stale = new Set<string>()
/** Cases that a page shows though nothing in them is mine. */
const looked = new Set<string>()
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
    left.value = before.value.left ?? []
    heard.value = before.value.asked
    // What is kept may have gone on since: shown at once, and asked for anew.
    Object.keys(before.value.cases).forEach((id) => stale.add(id))
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
    const over = (await http.get('/api/v1/handover/left', {})).items.map((one) => one.case)
    const ids = new Set([...found.flatMap((step) => step.case?.id ?? []), ...looked])
    const fresh = await freshCases(ids)
    // What a page loaded meanwhile is newer than what was reused.
    const next = Object.fromEntries([...ids].map((id) => [id, fresh[id] ?? cases.value[id]!]))
    steps.value = found
    cases.value = next
    left.value = over
    heard.value = asked
    failed.value = null
    // What is asked and answered there is understood without a signal too.
    for (const of of Object.values(next)) void questionsOf(of).catch(() => undefined)
    await keep(whose, { steps: found, cases: next, left: over, asked } satisfies Kept).catch(() => undefined)
  } catch (cause) {
    // Silence is told by the band over the page; the list shows what was last known, and is loaded when it ends.
    if (!(cause instanceof Unreachable)) failed.value = cause as Error
  }
}

/** Those of the cases that are not known, or not as they stand now. */
async function freshCases(ids: Iterable<string>): Promise<Record<string, Case>> {
  const fresh: Record<string, Case> = {}
  for (const id of ids) {
    if (cases.value[id] !== undefined && !stale.has(id)) continue
    stale.delete(id)
    try {
      fresh[id] = await http.get('/api/v1/cases/{id}', { path: { id } })
    } catch (cause) {
      stale.add(id)
      throw cause
    }
  }
  return fresh
}

/** A case that is not among mine, or is shown as it stands now; null: there is none for me. */
export async function fetchCase(id: string): Promise<Case | null> {
  try {
    const found = await http.get('/api/v1/cases/{id}', { path: { id } })
    looked.add(id)
    cases.value = { ...cases.value, [id]: found }
    return found
  } catch (cause) {
    if (cause instanceof Problem && cause.status === 404) return null
    throw cause
  }
}
