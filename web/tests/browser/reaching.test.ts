import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { browser, call, expectAccessible, picture, signedIn, trapped } from './house'

const house = browser()
const PHONE = { width: 390, height: 844 }

async function settled(page: Parameters<typeof call>[0], id: string): Promise<void> {
  const command = (rest: object) => ({ commands: [{ id: crypto.randomUUID(), ...rest }] })
  const path = `/api/v1/cases/${id}/commands`
  await call(page, 'POST', path, command({ do: 'done', step: 'call_contractor', answers: { reached: true } }))
  const by = { party: 'lift-contractor', name: '王工' }
  const cut = { power_cut: true }
  await call(page, 'POST', path, command({ do: 'done', step: 'power_off', answers: cut, via: 'radio', by }))
}

test('a link for somebody outside is made on the case and done on a phone', async () => {
  const context = await house.context()
  const desk = await signedIn(context, 'lanting-desk')
  const opened = await trapped(desk, 5)
  await settled(desk, opened.id)
  await desk.goto(`/desk/cases/${opened.id}`)
  await desk.getByText('外部人员办理链接').click()
  const step = desk.getByLabel('给哪一步')
  await step.selectOption('rescue')
  await desk.getByLabel('单位或身份').fill('电梯维保')
  await desk.getByLabel('姓名', { exact: true }).fill('欧阳师傅')
  await desk.getByRole('button', { name: '生成链接' }).click()
  const url = await desk.getByLabel('办理链接', { exact: true }).inputValue()
  await desk.getByText('欧**').waitFor()
  await desk.getByText('生成链接').scrollIntoViewIfNeeded()
  await picture(desk, 'step-link-made')
  await expectAccessible(desk)
  for (const colorScheme of ['light', 'dark'] as const) {
    const outside = await house.context({ colorScheme, viewport: PHONE })
    const page = await outside.newPage()
    await page.goto(new URL(url).pathname)
    await page.getByRole('heading', { name: '持证人员放人' }).waitFor()
    await picture(page, `step-link-${colorScheme}`)
    await expectAccessible(page)
    await outside.close()
  }
  const outside = await house.context({ viewport: PHONE, locale: 'en-GB' })
  const page = await outside.newPage()
  await page.goto(new URL(url).pathname)
  await page.getByText('This link holds until').waitFor()
  await page.getByLabel('Number of your certificate').fill('TS-1')
  await page.getByLabel('No', { exact: true }).check()
  await page.getByLabel('现场照片').setInputFiles('tests/browser/pictures/field-390-light.png')
  await page.getByRole('button', { name: 'Confirm' }).click()
  await page.getByRole('heading', { name: 'Handed in, thank you' }).waitFor()
  await picture(page, 'step-link-done')
  await desk.getByText('欧阳师傅，凭链接自行提交').waitFor()
  await outside.close()
  await context.close()
})

/** Messages of the server, with a ladder in front that came to its end, and more behind. */
async function withDeadEnd(page: Page, more: boolean): Promise<void> {
  const mine = await call<{ items: readonly object[] }>(page, 'GET', '/api/v1/messages/mine')
  const made = (title: string, deadEnd: boolean) => ({
    id: crypto.randomUUID(),
    title,
    text: deadEnd ? '所有应答人均未应答,请立即处理。' : '请接单。请确认收到。',
    page: '/desk/cases/018f0000-0000-7000-8000-000000000000',
    case: '018f0000-0000-7000-8000-000000000000',
    severity: 'critical',
    answer: true,
    dead_end: deadEnd,
    at: new Date().toISOString(),
  })
  const first = [made('紧急 LT-1 电梯困人 · 3号楼2单元1号梯', true), ...mine.items.slice(0, 2)]
  const crowd = Array.from({ length: 49 }, (_, i) => made(`紧急 LT-${i + 2} 电梯困人 · 到场`, false))
  await page.route('**/api/v1/messages/mine*', (route) => {
    const older = new URL(route.request().url()).searchParams.has('cursor')
    if (older) return route.fulfill({ json: { items: [made('更早的一条', false)], next: null } })
    return route.fulfill({ json: { items: more ? [...first, ...crowd] : first, next: more ? 'x' : null } })
  })
  await page.reload()
}

const DOORS = [
  ['desk', 'lanting-desk', { width: 1440, height: 900 }],
  ['admin', 'lanting-manager', { width: 1440, height: 900 }],
  ['admin', 'lanting-manager', PHONE],
  ['field', 'lanting-guard', PHONE],
] as const

for (const [door, who, viewport] of DOORS) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`a ladder that comes to its end lies on every open screen of ${door} ${viewport.width} ${colorScheme}`, async () => {
      const context = await house.context({ viewport, colorScheme })
      const page = await signedIn(context, who, `/${door}`)
      await withDeadEnd(page, false)
      const band = page.getByRole('alert').filter({ hasText: '逐级呼叫无人应答' })
      await band.waitFor()
      expect((await band.boundingBox())!.width).toBeLessThanOrEqual(viewport.width)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        viewport.width,
      )
      await picture(page, `dead-end-${door}-${viewport.width}-${colorScheme}`)
      await expectAccessible(page)
      await context.close()
    })
  }
}

test('more than fifty messages are counted so, and the older ones are asked for', async () => {
  const context = await house.context()
  const desk = await signedIn(context, 'lanting-desk')
  await withDeadEnd(desk, true)
  const bell = desk.locator('summary', { hasText: '消息' })
  await bell.filter({ hasText: /\d+\+/ }).waitFor()
  await bell.click()
  await desk.getByRole('button', { name: '更早的消息' }).click()
  await desk.getByText('更早的一条', { exact: true }).waitFor()
  expect(await desk.getByRole('button', { name: '更早的消息' }).count()).toBe(0)
  await desk.getByText('更早的一条', { exact: true }).scrollIntoViewIfNeeded()
  await picture(desk, 'messages-older')
  await expectAccessible(desk)
  await context.close()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the phone has its messages, ${colorScheme}`, async () => {
    const context = await house.context({ colorScheme, viewport: PHONE })
    const page = await signedIn(context, 'lanting-guard', '/field/messages')
    await page.getByRole('heading', { name: '消息' }).waitFor()
    await page.getByRole('navigation').getByRole('link', { name: /消息/ }).waitFor()
    await picture(page, `field-messages-${colorScheme}`)
    await expectAccessible(page)
    await context.close()
  })

  test(`the communication test says who would not be reached, ${colorScheme}`, async () => {
    const context = await house.context({ colorScheme })
    const page = await signedIn(context, 'lanting-captain', '/admin/reach')
    await page.getByRole('heading', { name: '通信测试' }).waitFor()
    await page.getByText('叫不到', { exact: true }).first().waitFor()
    await picture(page, `reach-test-${colorScheme}`)
    await expectAccessible(page)
    await page.setViewportSize(PHONE)
    await picture(page, `reach-test-phone-${colorScheme}`)
    await context.close()
  })
}

test('a test that is really sent shows who answered', async () => {
  const context = await house.context()
  const page = await signedIn(context, 'lanting-captain', '/admin/reach')
  await page.getByLabel('我知道会真的发短信、打电话').check()
  await page.getByRole('button', { name: '发送测试' }).click()
  await page
    .getByText(/人中 0 人已确认/)
    .first()
    .waitFor()
  const manager = await signedIn(await house.context(), 'lanting-manager')
  const mine = await call<{ items: readonly { id: string; title: string }[] }>(
    manager,
    'GET',
    '/api/v1/messages/mine',
  )
  const one = mine.items.find((item) => item.title.includes('测试'))
  expect(one).toBeDefined()
  await call(manager, 'POST', `/api/v1/messages/${one!.id}/acknowledgement`)
  await page
    .getByText(/人中 1 人已确认/)
    .first()
    .waitFor({ timeout: 15_000 })
  await picture(page, 'reach-test-sent')
  await expectAccessible(page)
  await context.close()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a link that leads nowhere says so to everybody, ${colorScheme}`, async () => {
    const context = await house.context({ colorScheme, viewport: PHONE })
    const page = await context.newPage()
    for (const path of ['/n/AAAAAAAAAAAAAAAAAAAAAA', '/a/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA']) {
      await page.goto(path)
      expect((await page.locator('body').innerText()).length).toBeGreaterThan(4)
      await expectAccessible(page)
      await picture(page, `nowhere-${path.slice(1, 2)}-${colorScheme}`)
    }
    await context.close()
  })
}
