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

test('a ladder that comes to its end lies on every open screen until somebody takes it', async () => {
  const context = await house.context()
  const desk = await signedIn(context, 'lanting-desk')
  const mine = await call<{ items: readonly object[] }>(desk, 'GET', '/api/v1/messages/mine')
  await desk.route('**/api/v1/messages/mine', (route) =>
    route.fulfill({
      json: {
        items: [
          {
            id: crypto.randomUUID(),
            title: '紧急 LT-1 电梯困人 · 3号楼2单元1号梯',
            text: '所有应答人均未应答,请立即处理。',
            page: '/desk/cases/018f0000-0000-7000-8000-000000000000',
            case: '018f0000-0000-7000-8000-000000000000',
            severity: 'critical',
            answer: true,
            dead_end: true,
            at: new Date().toISOString(),
          },
          ...mine.items.slice(0, 3),
        ],
      },
    }),
  )
  await desk.reload()
  await desk.getByRole('alert').filter({ hasText: '逐级呼叫无人应答' }).waitFor()
  await desk.locator('summary', { hasText: '消息' }).click()
  await desk
    .getByRole('button', { name: /确认收到/ })
    .first()
    .waitFor()
  await picture(desk, 'dead-end-desk')
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
