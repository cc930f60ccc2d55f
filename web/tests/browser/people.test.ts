import { expect, test } from 'vitest'
import { browser, call, expectAccessible, PASSWORD, picture, signedIn } from './house'

const house = browser()

test('two people share a desk and switch by PIN, each in the own name', async () => {
  const context = await house.context()
  const page = await signedIn(context, 'lanting-desk')
  await page.getByRole('heading', { name: /待办/ }).first().waitFor()
  await page.keyboard.press('p')
  const dialog = page.getByRole('dialog', { name: '换人' })
  const enrol = async (username: string, pin: string) => {
    await dialog.getByLabel('用户名').fill(username)
    await dialog.getByLabel('密码', { exact: true }).fill(PASSWORD)
    await dialog.getByLabel(/自定 PIN/).fill(pin)
    await dialog.getByRole('button', { name: '登记', exact: true }).click()
  }
  await enrol('lanting-desk2', '1111')
  await dialog.getByRole('alert').waitFor()
  await enrol('lanting-desk2', '4071')
  await dialog.getByLabel(/的 PIN$/).waitFor()
  await expectAccessible(page)
  await picture(page, 'switch-person')
  await dialog.getByLabel(/的 PIN$/).fill('9999')
  await dialog.getByRole('button', { name: '换成他' }).click()
  await dialog.getByText(/PIN 不对/).waitFor()
  await dialog.getByLabel(/的 PIN$/).fill('4071')
  await dialog.getByRole('button', { name: '换成他' }).click()
  await dialog.waitFor({ state: 'detached' })
  await expect
    .poll(
      async () =>
        (await call<{ account: { username: string } }>(page, 'GET', '/api/v1/session')).account.username,
    )
    .toBe('lanting-desk2')
  await context.close()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`one sees where one is signed in and ends another device, ${colorScheme}`, async () => {
    const elsewhere = await house.context()
    const other = await signedIn(elsewhere, 'lanting-captain')
    const context = await house.context({ colorScheme })
    const page = await signedIn(context, 'lanting-captain')
    await page.getByText('我的', { exact: true }).click()
    await page.getByRole('link', { name: '我的账号' }).click()
    await page.getByText('就是这一台').waitFor()
    await expectAccessible(page)
    await picture(page, `own-account-${colorScheme}`)
    await page.getByRole('button', { name: '退出其他所有设备' }).click()
    await expect.poll(() => page.getByRole('button', { name: /让 .* 退出/ }).count()).toBe(0)
    expect((await other.request.get('/api/v1/session')).status()).toBe(401)
    await elsewhere.close()
    await context.close()
  })
}

test('on the phone the own account opens from 我的', async () => {
  const context = await house.context({ viewport: { width: 390, height: 844 } })
  const page = await signedIn(context, 'lanting-guard', '/field')
  await page.goto('/field/account')
  await page.getByText('就是这一台').waitFor()
  await expectAccessible(page)
  await picture(page, 'own-account-phone')
  await context.close()
})
