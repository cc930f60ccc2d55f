import { expect, test } from 'vitest'
import { browser, expectAccessible, picture, signedIn } from './house'

const house = browser()
const FACE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

for (const [name, options] of [
  ['light', {}],
  ['dark', { colorScheme: 'dark' as const }],
  ['phone', { viewport: { width: 390, height: 844 } }],
] as const) {
  test(`the estate's page writes a leader's face and plates, and the guard reads them, ${name}`, async () => {
    const context = await house.context(options)
    const page = await signedIn(context, 'lanting-manager', '/admin/estate')
    const plate = `浙A${String(Date.now()).slice(-5)}`
    await page.getByRole('region', { name: '门岗名册' }).getByRole('button').first().click()
    const drawer = page.getByRole('complementary')
    await drawer
      .locator('#gate-photo')
      .setInputFiles({ name: 'face.png', mimeType: 'image/png', buffer: FACE })
    await drawer.getByLabel('车牌，每行一个').fill(plate)
    await expectAccessible(page)
    await picture(page, `gate-form-${name}`)
    await drawer.getByRole('button', { name: '保存' }).click()
    await page.getByText(plate).waitFor()
    await context.close()

    const gate = await house.context(options)
    const guard = await signedIn(gate, 'lanting-guard', '/desk/gate')
    const leader = guard.getByRole('listitem').filter({ hasText: plate })
    await leader.getByRole('img').waitFor()
    await expect
      .poll(() => leader.getByRole('img').evaluate((face: HTMLImageElement) => face.naturalWidth))
      .toBeGreaterThan(0)
    await expectAccessible(guard)
    await picture(guard, `gate-${name}`)
    await gate.close()
  })
}
