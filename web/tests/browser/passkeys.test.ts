import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { browser, call, expectAccessible, PASSWORD, picture, signedIn } from './house'

const house = browser()

/** A device that verifies its owner and keeps passkeys. */
async function authenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

test('a passkey is made, signs in, proves before something dangerous, and is removed', async () => {
  const context = await house.context()
  // The addresses of the tests are numbers; passkeys need a name.
  const origin = new URL((await context.newPage().then((page) => page.goto('/desk')))!.url())
  origin.hostname = 'localhost'
  const page = await signedIn(context, 'admin', `${origin.origin}/admin`)
  await authenticator(page)
  await page.goto(`${origin.origin}/admin/me`)
  for (;;) {
    const items = (await call<{ items: { id: string }[] }>(page, 'GET', '/api/v1/session/passkeys')).items
    if (items.length === 0) break
    await call(page, 'DELETE', `/api/v1/session/passkeys/${items[0]!.id}`)
  }
  await page.reload()
  await page.getByRole('button', { name: '在这台设备上设一个' }).click()
  await page.getByRole('button', { name: /删掉 .* 的通行密钥/ }).waitFor()
  await expectAccessible(page)
  await picture(page, 'passkeys')

  await context.clearCookies()
  await page.goto(`${origin.origin}/admin`)
  await page.getByRole('button', { name: '用通行密钥' }).waitFor()
  await picture(page, 'passkey-sign-in')
  await page.getByRole('button', { name: '用通行密钥' }).click()
  await page.getByLabel('密码').waitFor({ state: 'detached' })
  const session = await call<{ account: { username: string } }>(page, 'GET', '/api/v1/session')
  expect(session.account.username).toBe('admin')

  // A switch by PIN proves nothing: what is dangerous asks.
  const people = { username: 'admin', password: PASSWORD, pin: '4071' }
  const enrolled = await call<{ id: string }>(page, 'POST', '/api/v1/session/people', people)
  await call(page, 'POST', '/api/v1/session/switch', { account: enrolled.id, pin: '4071' })
  await page.goto(`${origin.origin}/admin/me`)
  await page.getByRole('button', { name: /删掉 .* 的通行密钥/ }).click()
  const dialog = page.getByRole('dialog', { name: '请再证明一次是您本人' })
  await dialog.getByRole('button', { name: '用通行密钥' }).waitFor()
  await expectAccessible(page)
  await picture(page, 'prove-again')
  await dialog.getByRole('button', { name: '用通行密钥' }).click()
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(() => page.getByRole('button', { name: /删掉 .* 的通行密钥/ }).count()).toBe(0)
  await context.clearCookies()
  await page.goto(`${origin.origin}/admin`)
  await page.getByRole('button', { name: '用通行密钥' }).click()
  await page.getByText('这里不认得这个通行密钥').waitFor()
  await context.close()
})
