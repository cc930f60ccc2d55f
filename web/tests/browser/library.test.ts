import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { browser, call, expectAccessible, picture, signedIn } from './house'

const house = browser()
const THEMES = ['light', 'dark'] as const
const main = (page: Page) => page.getByRole('main')

/** No page is wider than its window. */
async function expectFits(page: Page): Promise<void> {
  const [wide, window] = await page.evaluate(() => {
    const pane = document.querySelector('.pane.case')!
    return [Math.max(pane.scrollWidth - pane.clientWidth, 0), document.body.scrollWidth - innerWidth]
  })
  expect([wide, window]).toEqual([0, 0])
}

/** The page at the width of a phone: reachable, whole, and fit to read. */
async function narrow(page: Page, name: string): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 })
  await expectFits(page)
  await expectAccessible(page)
  await picture(page, `${name}-390`)
}

for (const colorScheme of THEMES) {
  test(`the library lists every procedure by folder and finds one, ${colorScheme}`, async () => {
    const context = await house.context({ colorScheme })
    const page = await signedIn(context, 'lanting-desk')
    await page.getByText('查阅', { exact: true }).click()
    await page.getByRole('navigation', { name: '查阅' }).getByRole('link', { name: '规程库' }).click()
    const emergencies = main(page).getByRole('region', { name: '突发事件' })
    await emergencies.getByRole('link', { name: /电梯困人/ }).waitFor()
    const all = await call<{ items: object[] }>(page, 'GET', '/api/v1/procedures')
    expect(await main(page).locator('li').count()).toBe(all.items.length)
    await expectAccessible(page)
    await expectFits(page)
    await picture(page, `library-${colorScheme}`)

    await main(page).getByRole('searchbox').fill('电梯困人')
    await expect.poll(() => emergencies.getByRole('link').count()).toBeLessThan(5)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/procedures\/lift-entrapment$/)
    await main(page).getByText('保持与被困者联络').first().waitFor()
    await narrow(page, `procedure-${colorScheme}`)
    await context.close()
  })

  test(`a procedure stands there with its clauses, its drawing and its versions, ${colorScheme}`, async () => {
    const context = await house.context({ colorScheme })
    const page = await signedIn(context, 'lanting-desk', '/desk/procedures/lift-entrapment')
    await main(page).getByRole('heading', { name: '电梯困人' }).waitFor()
    const reassure = main(page).getByRole('listitem').filter({ hasText: '用三方对讲安抚被困人' }).first()
    await reassure
      .getByText(/^\d{3}-\d{3}$/)
      .first()
      .waitFor()
    expect(await main(page).getByRole('link', { name: '行动卡' }).getAttribute('href')).toContain(
      '/lift-entrapment/card.pdf?community=lanting',
    )
    await expectAccessible(page)
    await expectFits(page)
    await picture(page, `procedure-${colorScheme}`)

    // By keyboard alone: the tabs turn with the arrows.
    await main(page).getByRole('tab', { name: '步骤和条款' }).focus()
    await page.keyboard.press('ArrowRight')
    const drawing = main(page).getByRole('group', { name: '流程图' })
    await drawing.getByText('先关主机电源').waitFor()
    await expectAccessible(page)
    await picture(page, `procedure-flow-${colorScheme}`)
    await page.keyboard.press('ArrowRight')
    await main(page).getByRole('tabpanel', { name: '版本和差别' }).getByText('第 1 版').waitFor()
    await expectAccessible(page)
    await picture(page, `procedure-versions-${colorScheme}`)
    await context.close()
  })

  test(`compliance shows what carries each clause, ${colorScheme}`, async () => {
    const context = await house.context({ colorScheme })
    const page = await signedIn(context, 'lanting-desk', '/desk/compliance')
    await main(page)
      .getByRole('row', { name: /000-001/ })
      .waitFor()
    await expectAccessible(page)
    await expectFits(page)
    await picture(page, `compliance-${colorScheme}`)
    await main(page).getByLabel('条文的字、编号').fill('003-104')
    const row = main(page).getByRole('row', { name: /003-104/ })
    await expect.poll(() => main(page).getByRole('row').count()).toBe(2)
    expect(await row.textContent()).toContain('complaint.contact')
    await narrow(page, `compliance-${colorScheme}`)
    await context.close()
  })

  test(`the set-up check says what is missing and what to do, ${colorScheme}`, async () => {
    const context = await house.context({ colorScheme })
    const page = await signedIn(context, 'binhe-desk', '/desk/setup')
    const paper = main(page).getByRole('listitem').filter({ hasText: '小区治安管理规定' }).first()
    await paper.getByText(/文件传阅/).waitFor()
    await paper.getByText('1 份规程要用').click()
    await paper.getByRole('link', { name: /装修/ }).waitFor()
    await expectAccessible(page)
    await expectFits(page)
    await picture(page, `setup-${colorScheme}`)
    await narrow(page, `setup-${colorScheme}`)
    await context.close()
  })

  test(`knowledge is found by pinyin initials, ${colorScheme}`, async () => {
    const context = await house.context({ colorScheme })
    const page = await signedIn(context, 'lanting-desk', '/desk/articles')
    await main(page)
      .getByRole('link', { name: /着火了怎么办/ })
      .waitFor()
    await main(page).getByRole('searchbox').fill('bkzdtl')
    await expect.poll(() => main(page).getByRole('link').count()).toBe(1)
    await page.keyboard.press('Enter')
    await main(page).getByText('不要扒门').waitFor()
    await expectAccessible(page)
    await expectFits(page)
    await picture(page, `articles-${colorScheme}`)
    await narrow(page, `articles-${colorScheme}`)
    await context.close()
  })
}

test('what is needed at the step in hand unfolds beside the case, and opens on the phone', async () => {
  const context = await house.context()
  const page = await signedIn(context, 'binhe-desk')
  const lifts = await call<{ items: { id: string }[] }>(
    page,
    'GET',
    '/api/v1/equipment?community=binhe&kind=lift&limit=30',
  )
  const opened = await call<{ id: string; steps: { step: string; run: string }[] }>(
    page,
    'POST',
    '/api/v1/cases',
    {
      procedure: 'lift-entrapment',
      community: 'binhe',
      drill: true,
      answers: { lift: lifts.items[9]!.id, trapped: 2 },
    },
  )
  await page.goto(`/desk/cases/${opened.id}`)
  const known = page.getByRole('complementary', { name: '帮手' }).getByRole('region', { name: '可查的资料' })
  await known.getByText('这一步要用').waitFor()
  await known.getByText('被困在电梯里怎么办').click()
  await known.getByText(/不要扒门/).waitFor()
  await expectAccessible(page)
  await picture(page, 'help-knowledge')
  await call(page, 'POST', `/api/v1/cases/${opened.id}/commands`, {
    commands: [{ id: crypto.randomUUID(), do: 'cancel', reason: '看过了' }],
  })
  await context.close()

  const phone = await house.context({ viewport: { width: 390, height: 844 } })
  const field = await signedIn(phone, 'binhe-monitor', `/field/articles/trapped-in-lift`)
  await field.getByRole('heading', { name: '被困在电梯里怎么办' }).waitFor()
  await field.getByText(/不要扒门/).waitFor()
  await expectAccessible(field)
  await picture(field, 'field-article')
  await phone.close()
})

test('Ctrl+K finds an article and leads to the pages', async () => {
  const context = await house.context()
  const page = await signedIn(context, 'lanting-desk')
  await page.getByRole('navigation', { name: '待办' }).waitFor()
  await page.keyboard.press('Control+KeyK')
  const found = page.getByRole('listbox', { name: '找到的' })
  await page.getByRole('combobox').fill('fwyy')
  await found.getByRole('option', { name: /服务用语/ }).click()
  await page.waitForURL(/\/articles\/phrase-book$/)
  await page.keyboard.press('Control+KeyK')
  await page.getByRole('combobox').fill('开通检查')
  await found.getByRole('option', { name: /开通检查/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/setup$/)
  await context.close()
})

test('a link to a step of a procedure ends at that step, with its clauses', async () => {
  const page = await signedIn(
    await house.context(),
    'lanting-desk',
    '/desk/procedures/lift-entrapment#step-report',
  )
  const step = page.locator('#step-report')
  await step.getByRole('heading').first().waitFor()
  const top = () => step.evaluate((one) => one.getBoundingClientRect().top / innerHeight)
  await expect.poll(top).toBeGreaterThanOrEqual(0)
  await expect.poll(top).toBeLessThan(1)
})
