import { expect, test } from 'vitest'
import { browser, expectAccessible, picture, signedIn } from './house'

const house = browser()

for (const [colorScheme, weeks] of [
  ['light', 1],
  ['dark', 2],
] as const) {
  test(`a roster is written without the mouse and published with its holes answered, ${colorScheme}`, async () => {
    const context = await house.context({ colorScheme })
    const page = await signedIn(context, 'lanting-manager', '/admin/roster')
    await page.getByRole('heading', { name: '排班', exact: true }).waitFor()
    const grid = page.getByRole('grid', { name: '排班' })
    await grid.waitFor()
    for (let i = 0; i < weeks; i++) await page.getByRole('button', { name: '后一周' }).click()
    await page.getByText('没有单独排，按每周固定的班').waitFor()
    await expectAccessible(page)
    await picture(page, `roster-standing-${colorScheme}`)

    const first = grid.getByRole('gridcell').first()
    await first.focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    expect(await page.getByLabel('加谁').evaluate((one) => one === document.activeElement)).toBe(true)
    const editor = page.getByRole('region', { name: '这一天的班' })
    const before = await editor.getByRole('button', { name: '去掉' }).count()
    expect(before).toBeGreaterThan(0)
    for (let i = before; i > 0; i--) {
      await editor.getByRole('button', { name: '去掉' }).first().press('Enter')
      await expect
        .poll(() => editor.getByRole('button', { name: '去掉' }).count(), { timeout: 10_000 })
        .toBe(i - 1)
    }
    // The last answer of the server brings the last findings.
    await page.locator('.roster[aria-busy="false"]').waitFor()
    const findings = page.getByRole('region', { name: '要先处理的' })
    await findings.getByText('没有人值守').first().waitFor()
    await picture(page, `roster-hole-${colorScheme}`)
    expect(await page.getByRole('button', { name: '发布' }).getAttribute('aria-disabled')).toBe('true')

    const hole = findings.getByRole('listitem').filter({ hasText: '没有人值守' }).first()
    await hole.getByLabel('谁来顶').selectOption({ index: 1 })
    for (const reason of await findings.getByLabel('项目经理：为什么照样发布').all()) {
      await reason.fill('人手不足，已报公司')
      await reason.press('Tab')
    }
    await expect
      .poll(() => page.getByRole('button', { name: '发布' }).getAttribute('aria-disabled'))
      .toBe('false')
    await page.getByRole('button', { name: '发布' }).click()
    await page.getByText(/^已发布，/).waitFor()
    await findings.getByText(/顶班，.* 指定/).waitFor()
    await expectAccessible(page)
    await picture(page, `roster-published-${colorScheme}`)
    await context.close()
  })
}

test('a shift is dragged onto a day', async () => {
  const context = await house.context()
  const page = await signedIn(context, 'binhe-manager', '/admin/roster')
  const grid = page.getByRole('grid', { name: '排班' })
  await grid.waitFor()
  const cell = grid.getByRole('gridcell', { name: /^前台，.*。/ }).nth(2)
  await page.getByText('早班').first().dragTo(cell)
  await page.getByText(/^草稿，/).waitFor()
  const editor = page.getByRole('region', { name: '这一天的班' })
  await expect
    .poll(() =>
      editor
        .getByLabel('到', { exact: true })
        .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
    )
    .toContain('17:00')
  await page.getByRole('button', { name: '丢掉草稿' }).click()
  await page.getByText('没有单独排，按每周固定的班').waitFor()
  await context.close()
})

test('certificates stand with what runs out first; the handover with what is open', async () => {
  const context = await house.context()
  const page = await signedIn(context, 'lanting-manager', '/admin/certificates')
  await page.getByRole('button', { name: '记一张证书' }).click()
  await page.getByLabel('证书号').fill('330106198001011297')
  await page.getByLabel('生效').fill('2020-01-01')
  await page.getByLabel('有效到').fill('2021-01-01')
  await page.getByRole('button', { name: '保存' }).click()
  await page
    .getByText(/^过期 \d+ 天/)
    .first()
    .waitFor()
  await page.getByText('33••••97').first().waitFor()
  await expectAccessible(page)
  await picture(page, 'certificates-light')
  await page.goto('/desk/handover')
  await page.getByRole('heading', { name: '交接班', exact: true }).waitFor()
  await page
    .getByText(/要交的是这些|没有要交的事/)
    .first()
    .waitFor()
  await expectAccessible(page)
  await picture(page, 'handover-light')
  await context.close()
})
