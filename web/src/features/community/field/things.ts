import { http, Problem, Unreachable, type components } from '@/platform/http'
import { keep, recall } from '@/platform/outbox'
import { communities } from '@/platform/session/community'
import type { Kind } from './code'

export type Thing = components['schemas']['ThingView']
export type CaseLine = components['schemas']['PageLine']['items'][number]

/** The thing behind a code, and whether it is only remembered. */
export interface Found {
  readonly thing: Thing
  readonly cases: readonly CaseLine[]
  readonly at: number
  readonly remembered: boolean
}

/** Looks a thing up; null: there is none for this person. Throws `Unreachable` where the phone does not know it either. */
export async function lookUp(kind: Kind, id: string): Promise<Found | null> {
  const key = `thing.${id}`
  try {
    const thing =
      kind === 'procedure' ? await procedure(id) : await http.get('/api/v1/things/{id}', { path: { id } })
    const cases = await about(kind, thing)
    await keep(key, { thing, cases }).catch(() => undefined)
    return { thing, cases, at: Date.now(), remembered: false }
  } catch (cause) {
    if (cause instanceof Problem && [400, 404].includes(cause.status)) return null
    if (!(cause instanceof Unreachable)) throw cause
    const before = await recall<Pick<Found, 'thing' | 'cases'>>(key)
    if (before === null) throw cause
    return { ...before.value, at: before.at, remembered: true }
  }
}

async function procedure(id: string): Promise<Thing> {
  const found = await http.get('/api/v1/procedures/{id}', { path: { id } })
  return { id, kind: 'procedure', label: found.title, community: communities.value[0]?.code ?? '' }
}

async function about(kind: Kind, thing: Thing): Promise<readonly CaseLine[]> {
  const query =
    kind === 'procedure' ? { procedure: thing.id } : { q: thing.label, community: thing.community }
  return (await http.get('/api/v1/cases', { query: { ...query, limit: 50 } })).items
}
