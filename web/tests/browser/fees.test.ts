import { expect, test } from 'vitest'
import { browser, expectAccessible, picture, signedIn } from './house'

const house = browser()

for (const [name, options] of [
  ['light', {}],
  ['dark', { colorScheme: 'dark' as const }],
  ['phone', { viewport: { width: 390, height: 844 } }],
] as const) {
  test(`a bill is written, paid short, the payment taken back and paid again, ${name}`, async () => {
    const context = await house.context(options)
    const page = await signedIn(context, 'lanting-finance', '/admin/fees')
    const shares = page.getByRole('button', { pressed: false })
    await shares.filter({ hasText: '代收代缴' }).waitFor()
    await page.getByRole('button', { name: '记账单' }).click()
    const drawer = page.getByRole('complementary')
    const item = `公共水电 ${Date.now()}`
    await drawer.getByRole('button', { name: '写下账单' }).click()
    const faults = drawer.getByRole('alert')
    await expect.poll(() => faults.getByRole('link').count()).toBe(3)
    await drawer.getByLabel('哪一户').fill('3-2-1102')
    await drawer.getByLabel('费用').selectOption('on-behalf')
    await drawer.getByLabel('收什么费').fill(item)
    await drawer.getByLabel('应收（元）').fill('1,234.50')
    await drawer.getByLabel('最晚几号交').fill('2026-01-31')
    await expectAccessible(page)
    await picture(page, `fees-bill-${name}`)
    await page.reload()
    await page.getByRole('button', { name: '记账单' }).click()
    expect(await drawer.getByLabel('收什么费').inputValue(), 'nothing typed is lost').toBe(item)
    await drawer.getByRole('button', { name: '写下账单' }).click()

    await drawer.getByText('还欠 ¥1,234.50，应收 ¥1,234.50').waitFor()
    await drawer.getByLabel('收到（元）').fill('1234.49')
    await drawer.getByRole('button', { name: '写下收款' }).click()
    await drawer.getByText('还欠 ¥0.01，应收 ¥1,234.50').waitFor()
    await drawer.getByRole('button', { name: /^冲销 / }).click()
    await drawer.getByRole('button', { name: '冲销这笔' }).click()
    await drawer.getByText(/写明为什么冲销/).waitFor()
    await drawer.getByLabel('为什么冲销').fill('记错了一分')
    await expectAccessible(page)
    await picture(page, `fees-reverse-${name}`)
    await drawer.getByRole('button', { name: '冲销这笔' }).click()
    await drawer.getByText('原因：记错了一分').waitFor()
    await drawer.getByText('还欠 ¥1,234.50，应收 ¥1,234.50').waitFor()
    await picture(page, `fees-reversed-${name}`)
    await drawer.getByRole('button', { name: /关闭/ }).click()

    await shares.filter({ hasText: '代收代缴' }).filter({ hasText: '没达标（要收到 100%）' }).click()
    const row = page.getByRole('row').filter({ hasText: item })
    await row.getByText(/逾期 \d+ 天/).waitFor()
    await expectAccessible(page)
    await picture(page, `fees-${name}`)
    expect(await page.evaluate(() => document.body.scrollWidth - innerWidth)).toBe(0)

    await row.getByRole('button').click()
    await drawer.getByRole('button', { name: '写下收款' }).click()
    await drawer.getByText('还欠 ¥0.00，应收 ¥1,234.50').waitFor()
    await drawer.getByRole('button', { name: /关闭/ }).click()
    await row.getByText('已收齐').waitFor()
    await page.getByLabel('只看没收齐的').check()
    await row.waitFor({ state: 'detached' })
    await context.close()
  })
}
