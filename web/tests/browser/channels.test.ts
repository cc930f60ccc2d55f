import { expect, test } from 'vitest'
import { browser, expectAccessible, picture, signedIn } from './house'

const house = browser()

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a channel is made in the back office and says what a test came to, ${colorScheme}`, async () => {
    const context = await house.context({ colorScheme })
    const page = await signedIn(context, 'admin', '/admin/gateways')
    await page.getByRole('heading', { name: '消息通道', exact: true }).waitFor()
    await picture(page, `admin-gateways-empty-${colorScheme}`)
    await expectAccessible(page)
    await page.getByRole('button', { name: '新通道' }).click()
    const drawer = page.getByRole('complementary')
    await drawer.getByLabel('名称').fill(`短信 ${colorScheme}`)
    await drawer.getByLabel('网址').fill('https://127.0.0.1:9/sms')
    await drawer.getByLabel('密钥', { exact: true }).fill('geheim')
    await expectAccessible(page)
    await picture(page, `admin-gateway-new-${colorScheme}`)
    await drawer.getByRole('button', { name: '保存' }).click()
    await drawer.getByText('whsec_').waitFor()
    await drawer.getByRole('button', { name: '已记下' }).click()
    await drawer.getByLabel('发到号码').fill('13800000000')
    await drawer.getByRole('button', { name: '发测试' }).click()
    await drawer.getByText('地址不许访问').waitFor()
    expect(await page.content()).not.toContain('geheim')
    await expectAccessible(page)
    await picture(page, `admin-gateway-${colorScheme}`)
    await drawer.getByRole('button', { name: '删除' }).click()
    await expect.poll(() => page.getByRole('complementary').count()).toBe(0)
    await context.close()
  })
}

for (const viewport of [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
]) {
  test(`everybody says how he is reached, ${viewport.width} wide`, async () => {
    const context = await house.context({ viewport })
    const page = await signedIn(context, 'lanting-desk', '/desk/reach')
    await page.getByRole('heading', { name: '怎样找到我' }).waitFor()
    await page.getByLabel('从').fill('22:00')
    await page.getByLabel('到').fill('07:00')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('已保存。').waitFor()
    await expectAccessible(page)
    await picture(page, `reach-${viewport.width}`)
    await context.close()
  })
}
