import { language } from '../i18n'
import { Problem, Unreachable, type ProblemDocument } from './problem'
import type { paths } from './schema'

type Method = 'get' | 'post' | 'put' | 'delete' | 'head'
/** The addresses of the interface that take this method. */
export type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P][M] extends object ? P : never
}[keyof paths]

type Operation<P extends keyof paths, M extends Method> = NonNullable<paths[P][M]>
type PathParams<O> = O extends { parameters: { path: infer T } } ? { path: T } : { path?: never }
type QueryParams<O> = O extends { parameters: { query?: infer T } } ? { query?: T } : { query?: never }
type Body<O> = O extends { requestBody: { content: { 'application/json': infer T } } }
  ? { body: T }
  : { body?: never }
export type AnswerOf<P extends keyof paths, M extends Method> =
  Operation<P, M> extends { responses: { 200: { content: { '*/*': infer T } } } } ? T : undefined

interface Extra {
  readonly signal?: AbortSignal
  readonly headers?: Readonly<Record<string, string>>
}

export type Ask<P extends keyof paths, M extends Method> = PathParams<Operation<P, M>> &
  QueryParams<Operation<P, M>> &
  Body<Operation<P, M>> &
  Extra

/** What the session lends to every call; set by `platform/session`. */
export interface Credentials {
  csrf(): { header: string; token: string } | null
  /** Somebody must sign in (again); resolves when he has, and the call is then sent once more. */
  signInAgain(): Promise<void>
  /** The CSRF token was not accepted: take a new one. */
  renewed(): Promise<void>
  /** What is asked for is dangerous: resolves when he has proven once more who he is, rejects when he will not. */
  proveAgain(): Promise<void>
  reached(yes: boolean): void
}

let credentials: Credentials = {
  csrf: () => null,
  signInAgain: () => Promise.reject(new Error('no session')),
  renewed: () => Promise.resolve(),
  proveAgain: () => Promise.reject(new Error('no session')),
  reached: () => undefined,
}

export function lend(given: Credentials): void {
  credentials = given
}

/** The address of a call, with its parameters filled in. */
export function address(path: string, params: { path?: object; query?: object } = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String((params.path as Record<string, unknown> | undefined)?.[name])),
  )
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(params.query ?? {})) {
    if (value === undefined || value === null) continue
    query.set(name, Array.isArray(value) ? value.join(',') : String(value))
  }
  const text = query.toString()
  return text === '' ? filled : `${filled}?${text}`
}

interface Raw extends Extra {
  readonly body?: BodyInit
  readonly type?: string
  /** Sent instead of the session: what is done, is done in the name of whoever it belongs to. */
  readonly token?: string
  /** Does not wait until somebody signs in: 401 is thrown. */
  readonly impatient?: boolean
}

/** What is asked by who is not signed in, or finds out whether he is. */
const SIGNING_IN: ReadonlySet<string> = new Set([
  '/api/v1/session',
  '/api/v1/session/passkey',
  '/api/v1/session/passkey/challenge',
])

/** One exchange; refusals are thrown as `Problem`, silence as `Unreachable`. */
export async function exchange(method: string, url: string, raw: Raw = {}): Promise<Response> {
  for (let tries = 0; ; tries++) {
    const response = await once(method, url, raw)
    if (response.ok) return response
    const problem = await read(response)
    const own = SIGNING_IN.has(url) && method !== 'DELETE'
    const waits = !own && raw.token === undefined && raw.impatient !== true
    if (problem.status === 401 && waits && tries < 5) await credentials.signInAgain()
    else if (problem.document.type?.endsWith('csrf') && tries < 2) await credentials.renewed()
    else if (problem.document.type?.endsWith('prove-again') && waits && tries < 2) {
      await credentials.proveAgain().catch(() => {
        throw problem
      })
    } else throw problem
  }
}

async function once(method: string, url: string, raw: Raw): Promise<Response> {
  const headers: Record<string, string> = { 'Accept-Language': language.value, ...raw.headers }
  if (raw.body !== undefined) headers['Content-Type'] = raw.type ?? 'application/json'
  if (raw.token !== undefined) headers.Authorization = `Bearer ${raw.token}`
  const csrf = credentials.csrf()
  if (csrf !== null && raw.token === undefined && !['GET', 'HEAD'].includes(method))
    headers[csrf.header] = csrf.token
  try {
    const response = await fetch(url, {
      method,
      headers,
      body: raw.body,
      signal: raw.signal,
      credentials: raw.token === undefined ? 'same-origin' : 'omit',
    })
    credentials.reached(true)
    return response
  } catch (cause) {
    if (raw.signal?.aborted) throw cause
    credentials.reached(false)
    throw new Unreachable(cause)
  }
}

async function read(response: Response): Promise<Problem> {
  const after = Number(response.headers.get('Retry-After') ?? 0) * 1000 || 0
  try {
    const document = (await response.json()) as ProblemDocument
    return new Problem({ ...document, status: response.status }, after)
  } catch {
    const title = response.statusText || String(response.status)
    return new Problem({ type: 'about:blank', title, status: response.status } as ProblemDocument, after)
  }
}

/** Untyped: what a call takes and gives, `http` says. */
async function call(method: string, path: string, ask: object): Promise<unknown> {
  const { body, signal, headers, ...params } = ask as Extra & {
    body?: unknown
    path?: object
    query?: object
  }
  const response = await exchange(method.toUpperCase(), address(path, params), {
    signal,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  if (response.status === 204 || method === 'head') return undefined
  const text = await response.text()
  return text === '' ? undefined : JSON.parse(text)
}

export const http = {
  get: <P extends PathOf<'get'>>(path: P, ask: Ask<P, 'get'>) =>
    call('get', path, ask) as Promise<AnswerOf<P, 'get'>>,
  post: <P extends PathOf<'post'>>(path: P, ask: Ask<P, 'post'>) =>
    call('post', path, ask) as Promise<AnswerOf<P, 'post'>>,
  put: <P extends PathOf<'put'>>(path: P, ask: Ask<P, 'put'>) =>
    call('put', path, ask) as Promise<AnswerOf<P, 'put'>>,
  delete: <P extends PathOf<'delete'>>(path: P, ask: Ask<P, 'delete'>) =>
    call('delete', path, ask) as Promise<AnswerOf<P, 'delete'>>,
}
