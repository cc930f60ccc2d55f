import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import encodeQR from 'qr'
import { expect, test, vi } from 'vitest'
import { browser, call, expectAccessible, picture, signedIn } from './house'

const house = browser()
vi.setConfig({ testTimeout: 180_000 })
const PHONE = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
} as const

const LIFTS = '/api/v1/equipment?community=lanting&kind=lift&limit=50'
interface Lift {
  readonly id: string
  readonly label: string
}
interface CaseView {
  readonly title: string
  readonly id: string
  readonly number: string
  readonly steps: readonly {
    readonly id: string
    readonly state: string
    readonly acknowledged_at?: string
  }[]
}
interface Event {
  readonly type: string
  readonly happened_at?: string
  readonly at: string
  readonly text: string
}

/** A case of somebody trapped in a lift, the only critical one: what others left open would ring here too. */
async function trapped(page: Page): Promise<CaseView> {
  const lifts = await call<{ items: Lift[] }>(page, 'GET', LIFTS)
  const open = await call<{ items: { id: string; severity: string }[] }>(
    page,
    'GET',
    '/api/v1/cases?community=lanting&limit=200',
  )
  for (const { id } of open.items.filter((one) => one.severity === 'critical'))
    await call(page, 'POST', `/api/v1/cases/${id}/commands`, {
      commands: [{ id: crypto.randomUUID(), do: 'cancel', reason: '上一次留下的' }],
    })
  return call<CaseView>(page, 'POST', '/api/v1/cases', {
    procedure: 'lift-entrapment',
    community: 'lanting',
    answers: { lift: lifts.items[0]!.id, trapped: 2 },
  })
}

/** Signed in on a phone, the worker there. */
async function phone(context: BrowserContext, username: string): Promise<Page> {
  const page = await signedIn(context, username, '/field')
  await page.evaluate(() => navigator.serviceWorker.ready)
  return page
}

/** Answers what rings until the case has been heard; another phone may have answered it meanwhile. */
async function answerOffers(page: Page, desk: Page, id: string): Promise<void> {
  const answer = page.getByRole('button', { name: '知道了，我去' })
  const heard = async () => {
    if (await answer.isVisible()) await answer.click({ timeout: 2_000 }).catch(() => undefined)
    const now = await call<CaseView>(desk, 'GET', `/api/v1/cases/${id}`)
    return now.steps.some((one) => one.acknowledged_at !== undefined) && !(await answer.isVisible())
  }
  await expect.poll(heard, { timeout: 30_000 }).toBe(true)
}

const step = (page: Page, name: string) => page.getByRole('link', { name: new RegExp(name) }).first()

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a critical offer fills the screen until it is answered, then stands among my steps, ${colorScheme}`, async () => {
    const context = await house.context({ ...PHONE, colorScheme })
    const page = await phone(context, 'lanting-lift')
    const desk = await deskOf(context)
    const opened = await trapped(desk)
    await page.getByRole('dialog', { name: '有危急的事要您接' }).waitFor()
    await picture(page, `field-offer-${colorScheme}`)
    await expectAccessible(page)
    await answerOffers(page, desk, opened.id)
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
  await answerOffers(page, desk, opened.id)
  await page.goto(`/field/steps/${opened.id}?run=find_floor`)
  await page.getByLabel('停在哪一层').waitFor()
  await page.getByText(/\d 条待同步/).waitFor({ state: 'detached' })

  await context.setOffline(true)
  await page.reload()
  await page.getByLabel('停在哪一层').fill('9 与 10 层之间，南面')
  await page.reload()
  expect(await page.getByLabel('停在哪一层').inputValue()).toBe('9 与 10 层之间，南面')
  const before = Date.now()
  await page.getByRole('button', { name: '完成' }).click()
  await page.getByText(/\d 条待同步/).waitFor()
  await page.reload()
  await page.getByText(/\d 条待同步/).waitFor()
  await picture(page, 'field-offline')
  await expectAccessible(page)
  const online = Date.now()

  await context.setOffline(false)
  await page.getByText(/\d 条待同步/).waitFor({ state: 'detached' })
  const events = await call<{ items: Event[] }>(desk, 'GET', `/api/v1/cases/${opened.id}/events?limit=200`)
  const done = events.items.filter((one) => one.type === 'StepDone' && one.text.includes('"find_floor"'))
  expect(done).toHaveLength(1)
  const happened = Date.parse(done[0]!.happened_at!)
  expect(happened).toBeGreaterThan(before - 2_000)
  expect(happened).toBeLessThan(online)
  expect(Date.parse(done[0]!.at)).toBeGreaterThanOrEqual(online)
  await desk.context().close()
  await context.close()
})

test('of two phones that settle the same step the later one is told, and nothing of it is lost', async () => {
  const first = await house.context(PHONE)
  const second = await house.context(PHONE)
  const one = await phone(first, 'lanting-guard')
  const two = await phone(second, 'lanting-guard')
  const desk = await deskOf(first)
  const opened = await trapped(desk)
  await answerOffers(two, desk, opened.id)
  await two.goto(`/field/steps/${opened.id}?run=find_floor`)
  await two.getByLabel('停在哪一层').waitFor()
  await two.getByText(/\d 条待同步/).waitFor({ state: 'detached' })
  await second.setOffline(true)
  await two.getByLabel('停在哪一层').fill('10 层北面')
  await two.getByRole('button', { name: '完成' }).click()
  await two.getByText(/\d 条待同步/).waitFor()

  await one.goto(`/field/steps/${opened.id}?run=find_floor`)
  await one.getByLabel('停在哪一层').fill('9 层南面')
  await one.getByRole('button', { name: '完成' }).click()
  await one.getByRole('heading', { name: /我的步骤/ }).waitFor()

  await second.setOffline(false)
  await two.getByRole('link', { name: '1 条要看一下' }).click()
  await two.getByText('迟到记录').waitFor()
  await picture(two, 'field-late')
  await expectAccessible(two)
  await two.getByRole('button', { name: '知道了' }).click()
  await two.getByText('1 条要看一下').waitFor({ state: 'detached' })
  const events = await call<{ items: Event[] }>(desk, 'GET', `/api/v1/cases/${opened.id}/events?limit=200`)
  const told = events.items.filter((event) => event.text.includes('"find_floor"'))
  expect(told.filter((event) => event.type === 'StepDone')).toHaveLength(1)
  expect(told.some((event) => event.text.includes('10 层北面') || event.type.includes('Late'))).toBe(true)
  await desk.context().close()
  await first.close()
  await second.close()
})

test('a session that ran out without a signal loses nothing: the queue goes up in its maker’s name', async () => {
  const context = await house.context(PHONE)
  const page = await phone(context, 'lanting-guard')
  const desk = await deskOf(context)
  const opened = await trapped(desk)
  await answerOffers(page, desk, opened.id)
  await page.goto(`/field/steps/${opened.id}?run=find_floor`)
  await page.getByLabel('停在哪一层').waitFor()
  await page.getByText(/\d 条待同步/).waitFor({ state: 'detached' })
  await context.setOffline(true)
  await context.clearCookies({ name: 'zs_session' })
  await page.getByLabel('停在哪一层').fill('7 层')
  await page.getByRole('button', { name: '完成' }).click()
  await page.getByText(/\d 条待同步/).waitFor()
  await page.reload()
  await context.setOffline(false)
  await page.getByText(/\d 条待同步/).waitFor({ state: 'detached' })
  const dialog = page.getByRole('dialog', { name: '登录' })
  await dialog.getByLabel('密码').fill('zhishou-demo')
  await dialog.getByRole('button', { name: '登录' }).click()
  await dialog.waitFor({ state: 'detached' })
  const events = await call<{ items: Event[] }>(desk, 'GET', `/api/v1/cases/${opened.id}/events?limit=200`)
  expect(
    events.items.filter((one) => one.type === 'StepDone' && one.text.includes('"find_floor"')),
  ).toHaveLength(1)
  await desk.context().close()
  await context.close()
})

test('a photo is refused when it is none, made small when it is large, and sent again when it broke on the way', async () => {
  const context = await house.context(PHONE)
  const page = await phone(context, 'lanting-lift')
  const desk = await deskOf(context)
  const opened = await trapped(desk)
  await answerOffers(page, desk, opened.id)
  await settle(desk, opened.id, 'call_contractor', {
    reached: true,
    promised: new Date(Date.now() + 900_000).toISOString(),
  })
  await page.goto(`/field/steps/${opened.id}?run=power_off`)
  await page.locator('.choices').getByText('是', { exact: true }).click()
  await page.getByRole('button', { name: '完成' }).click()
  await page.getByRole('heading', { name: /我的步骤/ }).waitFor()
  await page.goto(`/field/steps/${opened.id}?run=rescue`)
  await page.getByRole('button', { name: '完成' }).click()
  const faults = page.getByRole('alert').filter({ hasText: '请回答' })
  await faults.waitFor()
  expect(await faults.getByRole('listitem').count()).toBe(2)
  await picture(page, 'field-faults')
  await expectAccessible(page)

  const camera = page.locator('input[type=file]')
  await camera.setInputFiles({ name: 'note.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no photo') })
  await page.getByText('这不是照片').waitFor()
  await page.getByRole('button', { name: '拿掉第 1 个' }).click()
  const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(2_000)])
  await camera.setInputFiles({ name: 'torn.jpg', mimeType: 'image/jpeg', buffer: jpeg })
  await page.getByText('照片损坏了').waitFor()
  await page.getByRole('button', { name: '拿掉第 1 个' }).click()
  const huge = hugePhoto()
  await camera.setInputFiles(huge)
  await page.getByText('超过 25 MB，请压缩或剪短后重传').waitFor()
  await page.getByRole('button', { name: '拿掉第 1 个' }).click()
  rmSync(huge)

  let broken = 1
  const sizes: number[] = []
  await context.route('**/api/v1/evidence/*', async (route) => {
    const body = route.request().postDataBuffer()
    sizes.push(body?.length ?? 0)
    if (broken-- > 0) await route.continue({ postData: body!.subarray(0, 100) })
    else await route.continue()
  })
  await camera.setInputFiles({ name: 'large.png', mimeType: 'image/png', buffer: await largePicture(page) })
  await page.getByRole('img', { name: '第 1 个' }).waitFor()
  await page.locator('.choices').getByText('否', { exact: true }).click()
  await page.getByRole('button', { name: '完成' }).click()
  await page.getByRole('heading', { name: /我的步骤/ }).waitFor()
  await page.getByText(/\d 条待同步/).waitFor({ state: 'detached' })
  const now = await call<CaseView>(desk, 'GET', `/api/v1/cases/${opened.id}`)
  expect(now.steps.find((one) => one.id === 'rescue')?.state).toBe('done')
  expect(sizes.length).toBeGreaterThan(1)
  expect(Math.max(...sizes)).toBeLessThan(6_000_000)
  await desk.context().close()
  await context.close()
})

async function settle(desk: Page, id: string, step: string, answers: object): Promise<void> {
  const told = await call<{ results: { outcome: string; problem?: object }[] }>(
    desk,
    'POST',
    `/api/v1/cases/${id}/commands`,
    { commands: [{ id: crypto.randomUUID(), do: 'done', step, answers }] },
  )
  expect(told.results[0], JSON.stringify(told.results)).toMatchObject({ outcome: 'accepted' })
}

/** 100 MB that say they are a HEIC photo: a browser that cannot read it cannot make it small. */
function hugePhoto(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'zhishou-photo-')), 'huge.heic')
  writeFileSync(path, Buffer.concat([Buffer.alloc(4), Buffer.from('ftypheic')]))
  truncateSync(path, 100_000_000)
  return path
}

/** A picture of noise, as large as a phone's camera makes them. */
async function largePicture(page: Page): Promise<Buffer> {
  const text = await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 2600
    canvas.height = 1900
    const pen = canvas.getContext('2d')!
    const picture = pen.createImageData(canvas.width, canvas.height)
    for (let i = 0; i < picture.data.length; i += 65_536)
      crypto.getRandomValues(picture.data.subarray(i, Math.min(i + 65_536, picture.data.length)))
    pen.putImageData(picture, 0, 0)
    return canvas.toDataURL('image/png').split(',')[1]!
  })
  return Buffer.from(text, 'base64')
}

test('a scanned code shows the lift, its open case, and a report from there', async () => {
  const context = await house.context(PHONE)
  const page = await phone(context, 'lanting-guard')
  const desk = await deskOf(context)
  const opened = await trapped(desk)
  const lifts = await call<{ items: Lift[] }>(desk, 'GET', LIFTS)
  const one = lifts.items.find((each) => opened.title.endsWith(each.label))!
  await answerOffers(page, desk, opened.id)
  await page.goto(`/field/q/equipment/${one.id}`)
  await page.getByRole('heading', { name: one.label }).waitFor()
  await page.getByRole('link', { name: /电梯困人/ }).waitFor()
  await picture(page, 'field-thing')
  await expectAccessible(page)
  await page.getByRole('link', { name: /电梯困人/ }).click()
  await page.getByRole('link', { name: /到现场找到停在哪一层/ }).waitFor()
  await picture(page, 'field-case')
  await expectAccessible(page)
  await page.goBack()
  await page.getByRole('heading', { name: one.label }).waitFor()
  await context.setOffline(true)
  await page.reload()
  await page.getByRole('heading', { name: one.label }).waitFor()
  await page.getByRole('link', { name: '报这里的事' }).click()
  await page.getByLabel('看到什么、听到什么').fill(`${one.label}轿厢灯不亮`)
  await page.getByRole('button', { name: '存下，有信号就报' }).click()
  await page.getByText(/\d 条待同步/).waitFor()
  await context.setOffline(false)
  await page.getByText(/\d 条待同步/).waitFor({ state: 'detached' })
  await page.goto('/field/sent')
  await page.getByRole('link', { name: '定是什么事' }).click()
  await page.getByRole('radio').first().waitFor()
  await picture(page, 'field-report')
  await expectAccessible(page)
  await desk.context().close()
  await context.close()
})

test('an owner signs on the screen without a signal, and the picture goes up before the step', async () => {
  const context = await house.context(PHONE)
  const page = await phone(context, 'lanting-supervisor')
  const opened = await call<CaseView>(page, 'POST', '/api/v1/cases', {
    procedure: 'return-visit',
    community: 'lanting',
    answers: { visit_kind: 'repair', from_case: true },
  })
  await settle(page, opened.id, 'reach', { met: 'yes_met' })
  await settle(page, opened.id, 'call_or_visit', {
    ...{ form: 'door', means: 'talk', told_kind: 'result', told: '修好了', content: true, opinion: '没有' },
    ...{ attitude: 5, speed: 5, quality: 4, effect: 5 },
  })
  await page.goto(`/field/steps/${opened.id}?run=door_sign`)
  const pad = page.getByRole('img', { name: /业主/ })
  await pad.waitFor()
  await context.setOffline(true)
  await page.getByRole('button', { name: '完成' }).click()
  await page.getByRole('alert').getByText('请签名').waitFor()
  await pad.scrollIntoViewIfNeeded()
  const box = (await pad.boundingBox())!
  await page.mouse.move(box.x + 30, box.y + 30)
  await page.mouse.down()
  for (let x = 30; x < 220; x += 12) await page.mouse.move(box.x + x, box.y + 60 + 30 * Math.sin(x / 14))
  await page.mouse.up()
  await page.getByLabel('签名的人是谁').fill('林晓雯')
  await picture(page, 'field-signature')
  await expectAccessible(page)
  await page.getByRole('button', { name: '完成' }).click()
  await page.getByText(/\d 条待同步/).waitFor()
  await page.reload()
  await context.setOffline(false)
  await page.getByText(/\d 条待同步/).waitFor({ state: 'detached' })
  await expect
    .poll(async () => {
      const now = await call<CaseView>(page, 'GET', `/api/v1/cases/${opened.id}`)
      return now.steps.find((one) => one.id === 'door_sign')?.state
    })
    .toBe('done')
  await context.close()
})

test('a picture of a code is read where the browser has no detector of its own', async () => {
  const context = await house.context(PHONE)
  const page = await phone(context, 'lanting-cleaner')
  const desk = await deskOf(context)
  const one = (await call<{ items: Lift[] }>(desk, 'GET', LIFTS)).items[0]!
  await page.goto('/field/scan')
  const picker = page.getByLabel('拍二维码')
  await picker.setInputFiles({
    name: 'other.png',
    mimeType: 'image/png',
    buffer: await code(page, 'https://example.cn/pay'),
  })
  await page.getByText('这不是值守的二维码').waitFor()
  await picker.setInputFiles({
    name: 'lift.png',
    mimeType: 'image/png',
    buffer: await code(page, `https://wy.example.cn/field/q/equipment/${one.id}`),
  })
  await page.getByRole('heading', { name: one.label }).waitFor()
  await desk.context().close()
  await context.close()
})

/** A printed code, as a camera would see it. */
async function code(page: Page, text: string): Promise<Buffer> {
  const dots = encodeQR(text, 'raw', { border: 4, scale: 8 })
  const picture = await page.evaluate((dots) => {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = dots.length
    const pen = canvas.getContext('2d')!
    dots.forEach((row, y) =>
      row.forEach((dark, x) => {
        pen.fillStyle = dark ? '#131d24' : '#f4f4f0'
        pen.fillRect(x, y, 1, 1)
      }),
    )
    return canvas.toDataURL('image/png').split(',')[1]!
  }, dots)
  return Buffer.from(picture, 'base64')
}

test('a code that is no code and a door that is not mine say what to do', async () => {
  const context = await house.context({ ...PHONE, permissions: [] })
  const page = await phone(context, 'lanting-cleaner')
  await page.goto('/field/scan')
  await page.getByText(/用不了摄像头|没有让用摄像头/).waitFor()
  await picture(page, 'field-scan')
  await expectAccessible(page)
  await page.goto('/field/q/home/01a1febe-1159-78de-b93f-00d1b514044a')
  await page.getByText('没有这个东西，或不归您看').waitFor()
  await expectAccessible(page)
  await page.goto('/field/me')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByText('Sign out').waitFor()
  await picture(page, 'field-me-en')
  await expectAccessible(page)
  await context.close()
})

test('every page is legible at night', async () => {
  const context = await house.context({ ...PHONE, colorScheme: 'dark' })
  const blank = await context.newPage()
  await blank.goto('/field')
  await blank.getByLabel('用户名').waitFor()
  await picture(blank, 'field-sign-in-dark')
  await expectAccessible(blank)
  await blank.close()
  const page = await phone(context, 'lanting-cleaner')
  await page.goto('/field/q/procedure/lift-entrapment')
  await page.getByRole('heading', { name: '电梯困人' }).waitFor()
  await expectAccessible(page)
  for (const [path, there] of [
    ['', '我的步骤'],
    ['/sent', '同步'],
    ['/scan', '扫码'],
    ['/report', '上报'],
    ['/me', '我'],
  ] as const) {
    await page.goto(`/field${path}`)
    await page.getByRole('heading', { name: there, level: 1 }).waitFor()
    await picture(page, `field${path.replace('/', '-')}-dark`)
    await expectAccessible(page)
  }
  await context.setOffline(true)
  await page.goto('/field/report')
  await page.getByLabel('看到什么、听到什么').fill('西门路灯不亮')
  await page.getByRole('button', { name: /立案|存下/ }).click()
  await page.getByText(/\d 条待同步/).waitFor()
  await picture(page, 'field-offline-dark')
  await expectAccessible(page)
  await context.close()
})
