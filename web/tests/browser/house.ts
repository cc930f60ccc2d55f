import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core'
import { afterAll, beforeAll, expect, inject, onTestFailed } from 'vitest'

export const PASSWORD = 'zhishou-demo'
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** A browser for the tests of a file. */
export function browser(): { context(options?: BrowserContextOptions): Promise<BrowserContext> } {
  let chrome: Browser
  beforeAll(async () => {
    chrome = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--force-color-profile=srgb', '--font-render-hinting=none'],
    })
  })
  afterAll(() => chrome.close())
  return {
    async context(options = {}) {
      const context = await chrome.newContext({
        baseURL: inject('address'),
        viewport: { width: 1440, height: 900 },
        colorScheme: 'light',
        reducedMotion: 'reduce',
        ...options,
      })
      onTestFailed(({ task }) => lastSeen(context, task.name))
      return context
    },
  }
}

/** What stood on the pages when a test failed: words in the log, pictures in `out/`. */
async function lastSeen(context: BrowserContext, test: string): Promise<void> {
  for (const [i, page] of context.pages().entries()) {
    console.error(`${test}: ${page.url()}\n${await page.locator('body').innerText()}`)
    await picture(page, `failed-${test.replace(/[^\w]+/g, '-')}-${i}`)
  }
}

/** A page of the door, signed in as `username` by the form that people use. */
export async function signedIn(context: BrowserContext, username: string, path = '/desk'): Promise<Page> {
  const page = await context.newPage()
  await page.goto(path)
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码').fill(PASSWORD)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByLabel('密码').waitFor({ state: 'detached' })
  return page
}

/** A program's call with the page's session. */
export async function call<T>(page: Page, method: string, path: string, body?: object): Promise<T> {
  return page.evaluate(
    async ({ method, path, body }) => {
      const session = await (await fetch('/api/v1/session')).json()
      const answer = await fetch(path, {
        method,
        headers: { 'Content-Type': 'application/json', [session.csrf.header]: session.csrf.token },
        body: body === undefined ? undefined : JSON.stringify(body),
      })
      const text = await answer.text()
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
      return text === '' ? undefined : JSON.parse(text)
    },
    { method, path, body },
  )
}

export interface Opened {
  readonly id: string
  readonly number: string
  readonly seq: number
}

/** Somebody is in a lift. One lift has one open case: what an earlier run left there is ended first. */
export async function trapped(page: Page, lift: number, drill = false): Promise<Opened> {
  const lifts = await call<{ items: { id: string }[] }>(
    page,
    'GET',
    '/api/v1/equipment?community=lanting&kind=lift&limit=30',
  )
  const open = () =>
    call<Opened>(page, 'POST', '/api/v1/cases', {
      procedure: 'lift-entrapment',
      community: 'lanting',
      drill,
      answers: { lift: lifts.items[lift]!.id, trapped: 2 },
    })
  const opened = await open()
  if (opened.seq < 5) return opened
  await call(page, 'POST', `/api/v1/cases/${opened.id}/commands`, {
    commands: [{ id: crypto.randomUUID(), do: 'cancel', reason: '上一次留下的' }],
  })
  return open()
}

interface Violation {
  readonly id: string
  readonly impact: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
}

/** Nothing that axe calls serious, by WCAG 2.2 AA and best practice. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axeSource)
  const shown = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  for (const colorScheme of shown ? (['light', 'dark'] as const) : (['dark', 'light'] as const)) {
    await page.emulateMedia({ colorScheme })
    const violations = await page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run(what: Document): Promise<{ violations: Violation[] }> }
      }
      return (await axe.run(document)).violations
    })
    const grave = violations.filter((one) => ['serious', 'critical'].includes(one.impact))
    const told = grave.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`)
    expect(told, colorScheme).toEqual([])
  }
}

/** A picture for a person to look at: `tests/browser/out/NAME.png`. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: new URL(`./out/${name}.png`, import.meta.url).pathname })
}
