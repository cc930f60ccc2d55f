import { expect, test } from 'vitest'
import { browser, expectAccessible, picture, signedIn } from './house'

const house = browser()

for (const [name, options] of [
  ['light', {}],
  ['dark', { colorScheme: 'dark' as const }],
  ['phone', { viewport: { width: 390, height: 844 } }],
] as const) {
  // 002-002 … 002-008, 002-045, 002-092.
  test(`the organisation shows each post under the one above it, with planned and actual heads, ${name}`, async () => {
    const page = await signedIn(await house.context(options), 'lanting-service', '/desk/organisation')
    const posts = page.getByRole('list', { name: '各岗' }).getByRole('listitem')
    await posts.filter({ hasText: '直接上级：项目经理' }).first().waitFor()
    expect(await posts.first().innerText()).toMatch(/客服部经理[^]*\d\/1[^]*直接上级：项目经理/)
    expect(await posts.filter({ hasText: '直接上级：客服主管' }).count()).toBe(5)
    await expectAccessible(page)
    await picture(page, `organisation-${name}`)
  })
}
