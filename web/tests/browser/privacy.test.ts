import { expect, test } from 'vitest'
import { browser, call, expectAccessible, picture, signedIn } from './house'

const house = browser()

for (const colorScheme of ['light', 'dark'] as const) {
  test(`who looked at a number stands in the audit log with the reason, ${colorScheme}`, async () => {
    const context = await house.context({ colorScheme })
    const desk = await signedIn(context, 'lanting-desk')
    const people = await call<{ items: { id: string; phone: string }[] }>(
      desk,
      'GET',
      '/api/v1/people?community=lanting&limit=1',
    )
    expect(people.items[0]!.phone).toMatch(/^\d{3}\*{4}\d{4}$/)
    await call(desk, 'POST', `/api/v1/people/${people.items[0]!.id}/reveal`, {
      reason: 'other',
      text: '快递放在门口',
    })
    await desk.close()
    const other = await house.context({ colorScheme })
    const page = await signedIn(other, 'lanting-manager', '/admin/audit')
    await page.getByRole('heading', { name: '审计记录', exact: true }).waitFor()
    await page.getByRole('button', { name: '看了号码' }).first().click()
    const drawer = page.getByRole('complementary')
    await drawer.getByRole('button', { name: '看理由' }).click()
    await drawer.getByText('快递放在门口').waitFor()
    await expectAccessible(page)
    await picture(page, `admin-audit-${colorScheme}`)
    await other.close()
    await context.close()
  })
}

test('a token is shown once, and revoked where it is listed', async () => {
  const context = await house.context()
  const page = await signedIn(context, 'lanting-manager', '/admin/tokens')
  await page.getByRole('heading', { name: '接口令牌', exact: true }).waitFor()
  await page.getByRole('button', { name: '新令牌' }).click()
  const drawer = page.getByRole('complementary')
  const name = `门禁 ${Date.now()}`
  await drawer.getByLabel('用途').fill(name)
  await drawer.getByLabel('读取').check()
  await expectAccessible(page)
  await picture(page, 'admin-token-form')
  await drawer.getByRole('button', { name: '开令牌' }).click()
  await drawer.getByText(/^zst_/).waitFor()
  await picture(page, 'admin-token-once')
  await page.keyboard.press('Escape')
  const row = page.getByRole('row').filter({ hasText: name })
  await row.getByRole('button', { name: /收回/ }).click()
  await row.getByRole('button', { name: '确定收回' }).click()
  await row.getByText('已收回').waitFor()
  await expectAccessible(page)
  await picture(page, 'admin-tokens')
  await context.close()
})

test('the seals and the key are there for who runs accounts', async () => {
  const context = await house.context({ viewport: { width: 390, height: 844 } })
  const page = await signedIn(context, 'admin', '/admin/seals')
  await page.getByRole('heading', { name: '日封和密钥', exact: true }).waitFor()
  await page.getByRole('button', { name: '轮换密钥' }).waitFor()
  await expectAccessible(page)
  await picture(page, 'admin-seals-phone')
  await context.close()
})

const LOOKS = [
  { colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const

for (const look of LOOKS) {
  test(`what is kept how long is read, ${look.colorScheme}`, async () => {
    const context = await house.context(look)
    const page = await signedIn(context, 'lanting-manager', '/admin/retention')
    await page.getByRole('rowheader').first().waitFor()
    await expectAccessible(page)
    await picture(page, `admin-retention-${look.colorScheme}`)
    await context.close()
  })

  test(`an entry of the register is put right, and says why nobody who lives here is erased, ${look.colorScheme}`, async () => {
    const context = await house.context(look)
    const page = await signedIn(context, 'lanting-manager', '/admin/residents')
    await page.getByLabel('姓名、房号或电话后四位').fill('1-1-101')
    await page.getByRole('rowheader').first().getByRole('button').click()
    const drawer = page.getByRole('complementary')
    const born = drawer.getByLabel('出生日期')
    const day = (await born.inputValue()) === '1951-05-06' ? '1951-05-07' : '1951-05-06'
    await born.fill(day)
    await drawer.getByRole('button', { name: '更正', exact: true }).click()
    await drawer.getByText('请说明原因').waitFor()
    await drawer.getByText(/还住在这里或有房在此/).waitFor()
    await expectAccessible(page)
    await picture(page, `admin-residents-${look.colorScheme}`)
    await drawer.getByLabel('为什么更正').fill('与身份证核对')
    await drawer.getByRole('button', { name: '更正', exact: true }).click()
    await drawer.getByText('已更正。').waitFor()
    expect(await born.inputValue()).toBe(day)
    await page.keyboard.press('Escape')
    await page.getByLabel('只看已搬走的').check()
    await page.getByText('没有符合的人。').waitFor()
    await expectAccessible(page)
    await context.close()
  })
}

test('for an open case a number of the home is told at once', async () => {
  const context = await house.context()
  const page = await signedIn(context, 'lanting-desk')
  const homes = await call<{ items: { id: string }[] }>(
    page,
    'GET',
    '/api/v1/homes?community=lanting&q=2-1-301',
  )
  const opened = await call<{ id: string }>(page, 'POST', '/api/v1/cases', {
    procedure: 'gas-leak',
    community: 'lanting',
    home: homes.items[0]!.id,
    drill: true,
    answers: {},
  })
  await page.goto(`/desk/cases/${opened.id}`)
  const card = page.getByRole('region', { name: '来电人' })
  const number = card.locator('.num').first()
  await expect.poll(() => number.textContent()).toMatch(/\d{3}\*{4}\d{4}/)
  await card
    .getByRole('button', { name: /看全号/ })
    .first()
    .click()
  await expect.poll(() => number.textContent()).toMatch(/\d{11}/)
  await expectAccessible(page)
  await picture(page, 'caller-revealed')
  await context.close()
})
