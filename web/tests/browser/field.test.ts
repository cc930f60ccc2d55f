import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { browser, call, expectAccessible, picture, signedIn } from './house'

const house = browser()
const PHONE = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
} as const

interface CaseView {
  readonly id: string
  readonly number: string
  readonly steps: readonly { readonly id: string; readonly state: string; readonly done_at?: string }[]
}
interface Event {
  readonly type: string
  readonly happened_at?: string
  readonly at: string
  readonly text: string
}

/** A case of somebody trapped in a lift that no other test has open. */
let lift = Math.floor(Math.random() * 24)
async function trapped(page: Page): Promise<CaseView> {
  const lifts = await call<{ items: { id: string }[] }>(
    page,
    'GET',
    '/api/v1/equipment?community=lanting&kind=lift&limit=50',
  )
  return call<CaseView>(page, 'POST', '/api/v1/cases', {
    procedure: 'lift-entrapment',
    community: 'lanting',
    answers: { lift: lifts.items[lift++ % lifts.items.length]!.id, trapped: 2 },
  })
}

/** Signed in on a phone, the worker there, the offers answered. */
async function phone(context: BrowserContext, username: string): Promise<Page> {
  const page = await signedIn(context, username, '/field')
  await page.evaluate(() => navigator.serviceWorker.ready)
  return page
}

async function answerOffers(page: Page): Promise<void> {
  const answer = page.getByRole('button', { name: '知道了，我去' })
  await answer.waitFor()
  while (await answer.isVisible()) {
    await answer.click()
    await page.waitForTimeout(300)
  }
}

const step = (page: Page, name: string) => page.getByRole('link', { name: new RegExp(name) }).first()

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a critical offer fills the screen until it is answered, then stands among my steps, ${colorScheme}`, async () => {
    const context = await house.context({ ...PHONE, colorScheme })
    const page = await phone(context, 'lanting-lift')
    const opened = await trapped(await deskOf(context))
    await page.getByRole('dialog', { name: '有危急的事要您接' }).waitFor()
    await picture(page, `field-offer-${colorScheme}`)
    await expectAccessible(page)
    await answerOffers(page)
    await page.goto('/field')
    await step(page, '先关主机电源').waitFor()
    await picture(page, `field-steps-${colorScheme}`)
    await expectAccessible(page)
    await page.goto(`/field/steps/${opened.id}?run=find_floor`)
    await page.getByText('不要自己开层门、扒轿门救人').waitFor()
    await picture(page, `field-step-${colorScheme}`)
    await expectAccessible(page)
    await context.close()
  })
}

/** The desk, in a browser of its own. */
async function deskOf(context: BrowserContext): Promise<Page> {
  const other = await context.browser()!.newContext({ baseURL: new URL(context.pages()[0]!.url()).origin })
  return signedIn(other, 'lanting-desk')
}

test('a step done without a signal survives reloads and goes up once, with the time of the device', async () => {
  const context = await house.context(PHONE)
  const page = await phone(context, 'lanting-guard')
  const desk = await deskOf(context)
  const opened = await trapped(desk)
  await answerOffers(page)
  await page.goto(`/field/steps/${opened.id}?run=find_floor`)
  await page.getByLabel('停在哪一层').waitFor()
  await page.getByText('条待同步').waitFor({ state: 'detached' })

  await context.setOffline(true)
  await page.reload()
  await page.getByLabel('停在哪一层').fill('9 与 10 层之间，南面')
  await page.reload()
  expect(await page.getByLabel('停在哪一层').inputValue()).toBe('9 与 10 层之间，南面')
  const before = Date.now()
  await page.getByRole('button', { name: '完成' }).click()
  await page.getByText('1 条待同步').waitFor()
  await page.reload()
  await page.getByText('1 条待同步').waitFor()
  await picture(page, 'field-offline')
  await expectAccessible(page)
  await page.waitForTimeout(1_500)
  const online = Date.now()

  await context.setOffline(false)
  await page.getByText('1 条待同步').waitFor({ state: 'detached' })
  const events = await call<{ items: Event[] }>(desk, 'GET', `/api/v1/cases/${opened.id}/events?limit=200`)
  const done = events.items.filter((one) => one.type === 'StepDone' && one.text.includes('"find_floor"'))
  expect(done).toHaveLength(1)
  const happened = Date.parse(done[0]!.happened_at!)
  expect(happened).toBeGreaterThan(before - 2_000)
  expect(happened).toBeLessThan(online)
  await desk.context().close()
  await context.close()
})
