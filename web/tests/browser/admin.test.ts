import { expect, test } from 'vitest'
import { browser, expectAccessible, picture, signedIn } from './house'

const house = browser()

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the back office opens with the accounts for who runs them, ${colorScheme}`, async () => {
    const context = await house.context({ colorScheme })
    const page = await signedIn(context, 'admin', '/admin')
    await page.getByRole('heading', { name: '账号', exact: true }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/admin/accounts')
    await page.getByLabel('小区').selectOption('lanting')
    await page.getByLabel('姓名、用户名').fill('lanting-desk3')
    const row = page.getByRole('row').filter({ hasText: 'lanting-desk3' })
    await row.getByRole('button').click()
    await page.getByRole('complementary').getByRole('heading', { name: '岗位' }).waitFor()
    await expectAccessible(page)
    await picture(page, `admin-accounts-${colorScheme}`)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('complementary').count()).toBe(0)
    expect(await row.getByRole('button').evaluate((button) => button === document.activeElement)).toBe(true)
    await context.close()
  })
}

test('on a phone the menu opens over the page and closes with a choice', async () => {
  const context = await house.context({ viewport: { width: 390, height: 844 } })
  const page = await signedIn(context, 'admin', '/admin')
  await page.getByRole('heading', { name: '账号', exact: true }).waitFor()
  await picture(page, 'admin-accounts-phone')
  const menu = page.getByRole('navigation', { name: '后台目录' })
  expect(await menu.isVisible()).toBe(false)
  await page.getByRole('button', { name: '目录' }).click()
  await menu.waitFor()
  await expectAccessible(page)
  await picture(page, 'admin-menu-phone')
  await page.keyboard.press('Escape')
  await menu.waitFor({ state: 'hidden' })
  await context.close()
})

test('who has nothing to do in the back office is told so', async () => {
  const context = await house.context()
  const page = await signedIn(context, 'lanting-1-101', '/admin')
  await page.getByText('您的岗位在后台没有可办的事。').waitFor()
  await expectAccessible(page)
  await context.close()
})
