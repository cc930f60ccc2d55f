import { computed, ref, shallowRef, watch } from 'vue'
import { now, setClock } from '../clock'
import { exchange, lend, Problem, Unreachable, type components } from '../http'
import type { Shown } from './passkey'

export type Session = components['schemas']['SessionView']

const current = shallowRef<Session | null>(null)
/** Whether the sign-in that was there has run out: the page stays as it is, and asks. */
const expired = ref(false)
const lostSince = ref<number | null>(null)
let waiting: (() => void)[] = []

export const session = computed(() => current.value)
export const mustSignInAgain = computed(() => expired.value)
/** Since when the server has not answered (the house's time); null: it does. */
export const unreachableSince = computed(() => lostSince.value)

export function reached(yes: boolean): void {
  if (yes) lostSince.value = null
  else lostSince.value ??= now()
}

function keep(next: Session, asked: number): void {
  setClock(next.now, asked, Date.now())
  current.value = next
  expired.value = false
  const going = waiting
  waiting = []
  going.forEach((go) => go())
}

async function ask(method: string, body?: object, path = ''): Promise<void> {
  const asked = Date.now()
  const response = await exchange(method, `/api/v1/session${path}`, {
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  keep((await response.json()) as Session, asked)
}

/** Finds out who is signed in; nobody: `session` stays null. */
export async function resume(): Promise<void> {
  try {
    await ask('GET')
  } catch (cause) {
    if (!(cause instanceof Problem) || cause.status !== 401) throw cause
    if (current.value !== null) expired.value = true
  }
}

const proving = shallowRef<{ go: () => void; leave: () => void } | null>(null)
/** Whether something dangerous waits until the person has proven once more who he is. */
export const mustProve = computed(() => proving.value !== null)

/** Proves it; refusals are thrown as `Problem`, and what waits goes on waiting. */
export async function prove(proof: { password?: string; code?: string; passkey?: Shown }): Promise<void> {
  await exchange('POST', '/api/v1/session/proof', { body: JSON.stringify(proof) })
  proving.value?.go()
  proving.value = null
}

/** He will not: what waited is refused. */
export function leaveProof(): void {
  proving.value?.leave()
  proving.value = null
}

const signedIn: ((now: Session) => Promise<void>)[] = []

/** Runs after each sign-in, before the page goes on. */
export function whenSignedIn(run: (now: Session) => Promise<void>): void {
  signedIn.push(run)
}

/** Goes by a session as it was last seen, until the server says otherwise: a phone starts without a signal. */
export function assume(before: Session): void {
  current.value = before
}

/**
 * Refusals are thrown as `Problem`.
 *
 * @param device whether a token is wanted with which a phone sends what it queued
 */
export async function signIn(
  typed: { username: string; password: string; code?: string } | { passkey: Shown },
  device = false,
): Promise<void> {
  const before = current.value?.account.id
  await ask('POST', { ...typed, device }, 'passkey' in typed ? '/passkey' : '')
  for (const run of signedIn) await run(current.value!)
  // Somebody else: what stands on the page is not his.
  if (before !== undefined && before !== current.value?.account.id) location.reload()
}

export async function signOut(): Promise<void> {
  await exchange('DELETE', '/api/v1/session')
  location.assign(location.pathname.split('/').slice(0, 2).join('/'))
}

/** Asks whether the server is there; what it finds stands in `unreachableSince` and `mustSignInAgain`. */
export async function probe(): Promise<void> {
  try {
    await resume()
  } catch (cause) {
    if (!(cause instanceof Unreachable) && !(cause instanceof Problem)) throw cause
  }
}

/** Looks once a minute whether the server is there and what its clock says; sooner when it is not. */
export function keepAlive(): void {
  const look = async () => {
    await probe()
    plan()
  }
  let due: ReturnType<typeof setTimeout> | undefined
  const plan = () => {
    clearTimeout(due)
    due = setTimeout(() => void look(), lostSince.value === null ? 60_000 : 2_000)
  }
  watch(lostSince, plan, { immediate: true })
  addEventListener('offline', () => reached(false))
  addEventListener('online', () => void probe())
}

lend({
  csrf: () => current.value?.csrf ?? null,
  renewed: resume,
  reached,
  proveAgain: () =>
    new Promise((go, no) => {
      proving.value?.leave()
      proving.value = { go, leave: () => no(new Error('left')) }
    }),
  signInAgain: () => {
    expired.value = true
    return new Promise((go) => waiting.push(go))
  },
})
