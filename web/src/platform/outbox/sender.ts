import { exchange, Problem, Unreachable } from '../http'
import { session } from '../session'
import { recall } from './memory'

/** The pause before the next try, where nothing else is said. */
export const SHORT = 2_000
/** Silence of a call for this long is no signal. */
const PATIENCE = 30_000

/** Why it stopped: to be tried again later, or not before the account signs in. */
export class Later extends Error {
  constructor(readonly pause: number) {
    super('later')
  }
}
export class NotSignedIn extends Error {}

interface Sending {
  readonly body: BodyInit
  readonly type?: string
  readonly headers?: Readonly<Record<string, string>>
}
export type Send = (method: string, url: string, what: Sending) => Promise<Response>

/** Sends in the account's name: with its token; without one that is good, with its session if it is signed in. */
export async function sender(account: string): Promise<Send> {
  const token = (await recall<string>(`token.${account}`))?.value
  let byToken = token !== undefined
  return async function send(method, url, what): Promise<Response> {
    const own = session.value?.account.id === account
    if (!byToken && !own) throw new NotSignedIn()
    const signal = AbortSignal.timeout(method === 'PUT' ? PATIENCE * 4 : PATIENCE)
    try {
      return await exchange(method, url, {
        ...what,
        signal,
        token: byToken ? token : undefined,
        impatient: true,
      })
    } catch (cause) {
      if (cause instanceof Unreachable || signal.aborted) throw new Later(SHORT)
      if (!(cause instanceof Problem)) throw cause
      if (cause.passing || cause.status === 408) throw new Later(cause.after)
      if (cause.status !== 401) throw cause
      if (!byToken || !own) throw new NotSignedIn()
      // The token was revoked or is over, but he is signed in here.
      byToken = false
      return send(method, url, what)
    }
  }
}
