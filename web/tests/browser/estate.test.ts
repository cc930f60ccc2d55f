import { expect, test } from 'vitest'
import { browser, expectAccessible, picture, signedIn } from './house'

const house = browser()

for (const [name, options] of [
  ['light', {}],
  ['dark', { colorScheme: 'dark' as const }],
  ['phone', { viewport: { width: 390, height: 844 } }],
] as const) {
  test(`the estate's data stands on a page of its own and on that of the plan, ${name}`, async () => {
    const context = await house.context(options)
    const page = await signedIn(context, 'lanting-manager', '/admin/estate')
    const profile = page.getByRole('form', { name: '项目概况' })
    await profile.getByLabel('位置').fill('试验路口')
    const hours = profile.getByRole('textbox', { name: '时间', exact: true })
    await hours.first().fill(`每天 8:00–20:30 ${name}`)
    await profile.getByRole('button', { name: '保存' }).click()
    await profile.getByText('已保存').waitFor()
    await page.reload()
    await expect.poll(() => hours.count()).toBeGreaterThan(1)
    expect(await hours.first().inputValue()).toBe(`每天 8:00–20:30 ${name}`)
    await expectAccessible(page)
    await picture(page, `estate-${name}`)
    await page.getByRole('button', { name: '加地点' }).click()
    const drawer = page.getByRole('complementary')
    const label = `临时集合点 ${Date.now()}`
    await drawer.getByLabel('种类').selectOption('assembly')
    await drawer.getByLabel('名称').fill(label)
    await expectAccessible(page)
    await picture(page, `estate-place-${name}`)
    await drawer.getByRole('button', { name: '保存' }).click()
    await page.getByRole('button', { name: label }).click()
    await drawer.getByRole('button', { name: '删除' }).click()
    await drawer.getByRole('button', { name: '确定删除' }).click()
    await expect.poll(() => page.getByRole('button', { name: label }).count()).toBe(0)

    await page.goto('/desk/procedures/general-emergency')
    await page.getByText(/^依据：突发事件应对法.*在小区资料里维护$/).waitFor()
    await page.getByRole('tab', { name: '小区资料' }).click()
    await page.getByText('试验路口').waitFor()
    await expectAccessible(page)
    await picture(page, `estate-plan-${name}`)
    await context.close()
  })
}
