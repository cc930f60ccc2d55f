import { computed, ref, shallowRef, watch } from 'vue'
import { address, Problem, Unreachable, type components } from '../http'
import { unreachableSince } from '../session'
import { keep } from './memory'
import {
  fileKept,
  markUp,
  onQueued,
  queued,
  refresh,
  settle,
  type Command,
  type ProblemDocument,
  type Queued,
} from './outbox'
import { Later, NotSignedIn, sender, SHORT, type Send } from './sender'
import { shelf } from './store'

type CommandsAnswer = components['schemas']['CommandsAnswer']
const MOST_AT_ONCE = 200
const LONG = 60_000
/** A photo that arrives broken this often in a row is broken here. */
const TRIES_OF_A_FILE = 4

const busy = ref(false)
const stuck = shallowRef<ReadonlySet<string>>(new Set())

/** Whether something is going up just now. */
export const sending = computed(() => busy.value)
/** Accounts whose items cannot go up before they sign in here again. */
export const waitsForSignIn = computed(() => stuck.value)

/** Keeps the token with which the account's items go up when its session is over. */
export async function lendToken(account: string, token: string): Promise<void> {
  await keep(`token.${account}`, token)
  stuck.value = new Set([...stuck.value].filter((one) => one !== account))
  void bring()
}

let pause = SHORT
let due: ReturnType<typeof setTimeout> | undefined
let again = false

/** Brings up what waits, in order, one page of the app at a time. */
export async function bring(): Promise<void> {
  if (busy.value) {
    again = true
    return
  }
  clearTimeout(due)
  busy.value = true
  try {
    const turn = async () => {
      do {
        again = false
        await refresh()
        await round()
      } while (again)
    }
    if (navigator.locks === undefined) await turn()
    else await navigator.locks.request('zs-outbox', turn)
    pause = SHORT
  } catch (cause) {
    if (!(cause instanceof Later)) throw cause
    due = setTimeout(() => void bring(), Math.max(pause, cause.pause))
    pause = Math.min(pause * 2, LONG)
  } finally {
    busy.value = false
  }
}

async function round(): Promise<void> {
  const barred = new Set<string>()
  for (;;) {
    const next = batch(queued.value.filter((one) => !barred.has(one.item.account)))
    if (next.length === 0) break
    const account = next[0]!.item.account
    try {
      await deliver(next)
    } catch (cause) {
      if (!(cause instanceof NotSignedIn)) throw cause
      barred.add(account)
    }
  }
  stuck.value = barred
}

/** What goes up in one call: the first, and what follows it on the same case by the same person. */
function batch(waiting: readonly Queued[]): Queued[] {
  const first = waiting[0]
  if (first === undefined) return []
  if (first.item.kind === 'report') return [first]
  const found: Queued[] = []
  for (const one of waiting) {
    if (one.item.account !== first.item.account) continue
    if (one.item.case !== first.item.case || found.length === MOST_AT_ONCE) break
    found.push(one)
  }
  return found
}

async function deliver(items: readonly Queued[]): Promise<void> {
  const send = await sender(items[0]!.item.account)
  const going: Queued[] = []
  for (const one of items) {
    const refusal = await bringFiles(one.item.files, send)
    if (refusal === null) going.push(one)
    else await settle({ item: one, word: 'refused', problem: refusal })
  }
  if (going.length === 0) return
  try {
    if (going[0]!.item.kind === 'report') await report(going[0]!, send)
    else await commands(going, send)
  } catch (cause) {
    if (!(cause instanceof Problem)) throw cause
    // One that is malformed takes none of the others down with it.
    if (going.length > 1) for (const one of going) await deliver([one])
    else await settle({ item: going[0]!, word: 'refused', problem: cause.document })
  }
}

async function commands(items: readonly Queued[], send: Send): Promise<void> {
  const response = await send(
    'POST',
    address('/api/v1/cases/{id}/commands', { path: { id: items[0]!.item.case } }),
    {
      body: JSON.stringify({
        commands: items.map((one) => ({
          ...(one.content.body as Command),
          id: one.item.id,
          at: one.item.at,
        })),
        device_now: new Date().toISOString(),
      }),
    },
  )
  const { results } = (await response.json()) as CommandsAnswer
  for (const one of items) {
    const result = results.find((found) => found.id === one.item.id)
    if (result === undefined) throw new Later(SHORT)
    await settle({ item: one, word: result.outcome as 'accepted', problem: result.problem })
  }
}

async function report(one: Queued, send: Send): Promise<void> {
  const response = await send('POST', '/api/v1/reports', {
    body: JSON.stringify({ ...one.content.body, received_at: one.item.at }),
    headers: { 'Idempotency-Key': one.item.id },
  })
  const { id, number, suggestions } = await response.json()
  await settle({ item: one, word: 'accepted', report: { id, number, suggestions } })
}

/** Uploads files for a call that cannot wait in the queue. Throws `Problem` or `Unreachable`. */
export async function bringFilesNow(account: string, names: readonly string[]): Promise<void> {
  if (names.length === 0) return
  try {
    const refusal = await bringFiles(names, await sender(account))
    if (refusal !== null) throw new Problem(refusal)
  } catch (cause) {
    throw cause instanceof Later || cause instanceof NotSignedIn ? new Unreachable(cause) : cause
  }
}

/** Uploads what is named; gives back why the server will never take one of them, or null. */
async function bringFiles(names: readonly string[], send: Send): Promise<ProblemDocument | null> {
  const db = await shelf()
  for (const name of names) {
    if ((await db.get('files', name))?.up) continue
    for (let tries = 1; ; tries++) {
      const blob = await fileKept(name)
      if (blob === null) break
      try {
        await send('PUT', address('/api/v1/evidence/{sha256}', { path: { sha256: name } }), {
          body: blob,
          type: 'application/octet-stream',
        })
        await markUp(name)
        break
      } catch (cause) {
        if (!(cause instanceof Problem)) throw cause
        // It broke on the way: the same bytes once more.
        const broke = cause.document.code === 'hash-mismatch'
        if (broke && tries < TRIES_OF_A_FILE) continue
        if (broke) throw new Later(LONG)
        return cause.document
      }
    }
  }
  return null
}

/** From now on the queue empties itself whenever it can. */
export function startCourier(): void {
  onQueued(() => void bring())
  watch(unreachableSince, (since) => {
    if (since !== null) return
    pause = SHORT
    void bring()
  })
  addEventListener('online', () => {
    pause = SHORT
    void bring()
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void bring()
  })
  void bring()
}
