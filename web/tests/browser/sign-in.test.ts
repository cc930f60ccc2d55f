import { expect, test } from 'vitest'
import { browser, call, expectAccessible, picture, signedIn } from './house'

const house = browser()

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the sign-in page tells what is missing, refuses a wrong password and lets in, ${colorScheme}`, async () => {
    const context = await house.context({ colorScheme })
    const page = await context.newPage()
    await page.goto('/desk')
    await page.getByRole('button', { name: '登录' }).click()
    const summary = page.getByRole('alert')
    await expect.poll(() => summary.textContent()).toContain('请填写用户名')
    expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true)
    await page.getByLabel('用户名').fill('lanting-desk')
    await page.getByLabel('密码').fill('wrong')
    await page.keyboard.press('Enter')
    await expect.poll(() => summary.textContent()).toContain('用户名或密码不对')
    await expectAccessible(page)
    await picture(page, `sign-in-${colorScheme}`)
    await context.close()
  })
}

test('the desk shows the open cases after signing in, and a new one by itself', async () => {
  const context = await house.context()
  const page = await signedIn(context, 'lanting-desk')
  await page.getByRole('heading', { name: /待办 \d+/ }).waitFor()
  const opened = await call<{ number: string }>(page, 'POST', '/api/v1/cases', {
    procedure: 'lift-entrapment',
    community: 'lanting',
    answers: {},
  })
  await page
    .getByRole('navigation', { name: '待办' })
    .getByRole('link', { name: new RegExp(`(?<!演)${opened.number}`) })
    .waitFor()
  await expectAccessible(page)
  await picture(page, 'desk-queue')
  await context.close()
})

test('a session that ran out asks over the page, and what was asked for goes on by itself', async () => {
  const context = await house.context()
  const page = await signedIn(context, 'lanting-desk')
  await page.getByRole('navigation', { name: '待办' }).getByRole('link').first().waitFor()
  await context.clearCookies({ name: 'zs_session' })
  await page.getByRole('navigation', { name: '待办' }).getByRole('link').first().click()
  const dialog = page.getByRole('dialog', { name: '登录' })
  await dialog.getByLabel('密码').fill('zhishou-demo')
  await page.keyboard.press('Enter')
  await page.getByRole('main').getByRole('heading', { level: 2 }).waitFor()
  expect(await dialog.count()).toBe(0)
  await context.close()
})
