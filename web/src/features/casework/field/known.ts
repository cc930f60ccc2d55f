import { keep, recall } from '@/platform/outbox'
import { plan, questions } from '../composables/usePlan'
import { said } from '../composables/telling'
import type { Case } from './followed'

type Questions = ReturnType<typeof questions>
const read = new Map<string, Promise<Questions>>()

/** The questions of the case's procedure, remembered for when there is no signal. */
export function questionsOf(of: Case): Promise<Questions> {
  const key = `asks.${of.procedure}@${of.version}`
  let found = read.get(key)
  if (found === undefined) {
    found = fetched(of, key)
    found.catch(() => read.delete(key))
    read.set(key, found)
  }
  return found
}

async function fetched(of: Case, key: string): Promise<Questions> {
  const before = await recall<[string, never][]>(key)
  if (before !== null) return new Map(before.value)
  const asks = questions(await plan(of.procedure, of.version, of.community))
  await keep(key, [...asks]).catch(() => undefined)
  return asks
}

const LONGEST = 120
const MOST = 8

export interface Fact {
  readonly ask: string
  readonly is: string
}

/** What others found out so far, in words; photos, lists, what is private and what this step asks itself are left out. */
export function facts(of: Case, asks: Questions, own: ReadonlySet<string>): Fact[] {
  return Object.entries(of.answers)
    .filter(([name, value]) => !own.has(name) && value !== null && asks.has(name))
    .filter(([name]) => !['photo', 'file', 'list'].includes(asks.get(name)!.type))
    .map(([name, value]) => ({ ask: asks.get(name)!.ask, is: said(value, asks.get(name), of) }))
    .filter((fact) => fact.is !== '' && !of.title.endsWith(fact.is) && fact.is.length <= LONGEST)
    .slice(-MOST)
}
