import type { BrowserContext, Request, Route } from 'playwright-core'

/** What the server answered, by method and address. */
export type Recorded = Record<string, { status: number; type: string; body: string }>

const INSTANT = /^\d{4}-\d\d-\d\dT/

/** Method and address; an instant among the parameters is whatever the hour was. */
const key = (request: Request) => {
  const url = new URL(request.url())
  for (const [name, value] of [...url.searchParams]) {
    if (INSTANT.test(value)) url.searchParams.set(name, 'then')
  }
  url.searchParams.sort()
  return `${request.method()} ${url.pathname}${url.search}`
}

/** The stream is there, and nothing comes by it. */
async function silent(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    class Silent extends EventTarget {
      readyState = 1
      onopen: (() => void) | null = null
      onerror: (() => void) | null = null
      constructor() {
        super()
        setTimeout(() => this.onopen?.())
      }
      close(): void {
        this.readyState = 2
      }
    }
    Object.assign(window, { EventSource: Object.assign(Silent, { CONNECTING: 0, OPEN: 1, CLOSED: 2 }) })
  })
}

/** Keeps what the server first answers to the context's pages: all of one moment. */
export async function record(context: BrowserContext, into: Recorded): Promise<void> {
  await silent(context)
  await context.route('**/api/v1/**', async (route) => {
    const response = await route.fetch()
    into[key(route.request())] ??= {
      status: response.status(),
      type: response.headers()['content-type'] ?? '',
      body: await response.text(),
    }
    await route.fulfill({ response })
  })
}

/** Answers as it was recorded, at the recorded hour; what was not recorded is an error of the test. */
export async function play(context: BrowserContext, recorded: Recorded): Promise<void> {
  await silent(context)
  const session = recorded['GET /api/v1/session']
  const now =
    session === undefined || session.status !== 200 ? null : (JSON.parse(session.body) as { now: string }).now
  await context.clock.setFixedTime(now ?? '2026-11-22T09:30:00+08:00')
  await context.route('**/api/v1/**', async (route: Route) => {
    const answer = recorded[key(route.request())]
    if (answer === undefined) {
      throw new Error(`not recorded: ${key(route.request())}; RECORD=1 npm run browser -- pictures`)
    }
    await route.fulfill({ status: answer.status, contentType: answer.type, body: answer.body })
  })
}
