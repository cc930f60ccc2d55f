import { createHmac } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { browser, call, expectAccessible, PASSWORD, picture, signedIn } from './house'

const house = browser()
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** What an authenticator app would show; `steps` of half a minute from now. */
function codeOf(secret: string, steps = 0): string {
  const bits = [...secret].map((one) => DIGITS.indexOf(one).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from(bits.match(/.{8}/g)!.map((one) => parseInt(one, 2)))
  const count = Buffer.alloc(8)
  count.writeBigInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps))
  const mac = createHmac('sha1', key).update(count).digest()
  const number = mac.readUInt32BE(mac[19]! & 15) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}

/** What an earlier run left is removed. */
async function begin(): Promise<void> {
  const context = await house.context()
  const admin = await signedIn(context, 'admin', '/admin')
  const path = '/api/v1/accounts?community=lanting&q=lanting-monitor'
  const found = await call<{ items: { id: string; second_factor: boolean }[] }>(admin, 'GET', path)
  const one = found.items[0]!
  if (one.second_factor) await call(admin, 'DELETE', `/api/v1/accounts/${one.id}/second-factor`)
  await context.close()
}

const typeCode = async (page: Page, code: string) => {
  await page.getByLabel('用户名').fill('lanting-monitor')
  await page.getByLabel('密码').fill(PASSWORD)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByLabel('验证码').fill(code)
  await page.getByRole('button', { name: '登录' }).click()
}

test('who sets up an authenticator app signs in with its codes, and with a recovery code without it', async () => {
  await begin()
  const context = await house.context()
  const page = await signedIn(context, 'lanting-monitor', '/desk')
  await page.goto('/desk/me')
  await page.getByRole('button', { name: '设验证器' }).click()
  await page.getByRole('img', { name: '验证器设置用的二维码' }).waitFor()
  await expectAccessible(page)
  await picture(page, 'second-factor-set-up')
  const secret = (await page.locator('.setup code').innerText()).replace(/\s/g, '')
  await page.getByLabel('验证码').fill('12')
  await page.getByRole('button', { name: '确认' }).click()
  await page.getByText('验证码不对或已用过').waitFor()
  await page.getByLabel('验证码').fill(codeOf(secret))
  await page.getByRole('button', { name: '确认' }).click()
  await page.getByRole('button', { name: '收好了' }).waitFor()
  const codes = await page.locator('.codes li').allInnerTexts()
  expect(codes).toHaveLength(10)
  await expectAccessible(page)
  await picture(page, 'second-factor-recovery')
  await page.getByRole('button', { name: '收好了' }).click()
  await page.getByText('备用码还剩 10 个').waitFor()
  await context.close()

  const other = await house.context({ viewport: { width: 390, height: 844 } })
  const phone = await other.newPage()
  await phone.goto('/field')
  await typeCode(phone, '000000')
  await phone.getByText('验证码不对或已用过').waitFor()
  await expectAccessible(phone)
  await picture(phone, 'second-factor-sign-in-phone')
  await phone.getByLabel('验证码').fill(codeOf(secret, 1))
  await phone.getByRole('button', { name: '登录' }).click()
  await phone.getByLabel('验证码').waitFor({ state: 'detached' })
  await other.close()

  const lost = await house.context()
  const desk = await lost.newPage()
  await desk.goto('/desk')
  await typeCode(desk, codes[0]!)
  await desk.getByLabel('验证码').waitFor({ state: 'detached' })
  await desk.goto('/desk/me')
  await desk.getByText('备用码还剩 9 个').waitFor()
  await desk.getByRole('button', { name: '撤掉', exact: true }).click()
  await desk
    .getByRole('alert')
    .getByText(/只凭密码/)
    .waitFor()
  await picture(desk, 'second-factor-remove')
  await desk.getByRole('button', { name: '撤掉', exact: true }).click()
  await desk.getByRole('button', { name: '设验证器' }).waitFor()
  await lost.close()
})
