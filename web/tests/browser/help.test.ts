import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { browser, call, expectAccessible, picture, signedIn } from './house'

const house = browser()

interface Opened {
  readonly id: string
  readonly number: string
}

/** A lift case with a caller from a home, as the desk opens it. */
async function lift(page: Page, unit: string, drill: boolean): Promise<Opened> {
  const report = await call<{ id: string; suggestions: { answers: object }[] }>(
    page,
    'POST',
    '/api/v1/reports',
    {
      community: 'lanting',
      channel: 'phone',
      text: `${unit}电梯停了，两个人困在里面`,
      reporter: { name: '黄辉', phone: '10057111959' },
      home: '3-2-1102',
    },
  )
  return call<Opened>(page, 'POST', '/api/v1/cases', {
    procedure: 'lift-entrapment',
    community: 'lanting',
    report: report.id,
    home: undefined,
    drill,
    answers: report.suggestions[0]!.answers,
  })
}
const help = (page: Page) => page.getByRole('complementary', { name: '帮手' })

for (const colorScheme of ['light', 'dark'] as const) {
  test(`beside the case stand the caller, whom to ring, what to say, ${colorScheme}`, async () => {
    const context = await house.context({ colorScheme })
    const page = await signedIn(context, 'lanting-desk')
    const opened = await lift(page, colorScheme === 'light' ? '3号楼1单元' : '4号楼2单元', true)
    await page.goto(`/desk/cases/${opened.id}`)
    await page
      .getByRole('main')
      .getByRole('heading', { name: /电梯困人/ })
      .first()
      .waitFor()
    // The report learns of its case by a follow-up, and the pane hears of it.
    await expect
      .poll(
        async () =>
          (
            await call<{ items: object[] }>(
              page,
              'GET',
              `/api/v1/reports?community=lanting&case=${opened.id}`,
            )
          ).items.length,
        { timeout: 15_000 },
      )
      .toBe(1)
    await page.reload()
    const caller = help(page).getByRole('region', { name: '来电人' })
    await caller.getByText('3号楼2单元1102').waitFor()
    const phone = caller.locator('dd.num').first()
    expect(await phone.textContent()).toContain('100****1959')
    await caller.getByRole('button', { name: '看全号' }).first().click()
    expect(await phone.textContent()).toContain('10057111959')

    const rings = help(page).getByRole('region', { name: '要联系的人' })
    await rings.getByRole('button', { name: /演示·电梯维保单位/ }).waitFor()
    expect(await rings.textContent()).toMatch(/\d{4}-\d{2}-\d{2} 核对/)
    expect(await help(page).getByRole('region', { name: '备用的话' }).textContent()).toContain('请不要扒门')
    await expectAccessible(page)
    await picture(page, `help-${colorScheme}`)

    // Alt and a digit: noted on the case; a drill dials nobody.
    const dialled: string[] = []
    page.on('request', (request) => dialled.push(request.url()))
    await page.keyboard.press('Alt+Digit1')
    await rings.getByText(/已记/).waitFor()
    const events = await call<{ items: { text: string; private: unknown }[] }>(
      page,
      'GET',
      `/api/v1/cases/${opened.id}/events?after=0&limit=200`,
    )
    expect(JSON.stringify(events)).toContain('演练，未拨')
    expect(dialled.filter((url) => url.startsWith('tel:'))).toEqual([])
    await context.close()
  })
}

test('below 1280 px the help is a drawer', async () => {
  const context = await house.context({ viewport: { width: 1200, height: 800 } })
  const page = await signedIn(context, 'lanting-desk')
  const opened = await lift(page, '5号楼2单元', true)
  await page.goto(`/desk/cases/${opened.id}`)
  await page
    .getByRole('main')
    .getByRole('heading', { name: /电梯困人/ })
    .first()
    .waitFor()
  expect(await help(page).isVisible()).toBe(false)
  await page.locator('.pane.help .ring').first().waitFor({ state: 'attached' })
  await page.keyboard.press('c')
  await help(page).getByRole('region', { name: '要联系的人' }).waitFor()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent ?? ''))
    .toContain('演示·电梯维保单位')
  await expectAccessible(page)
  await picture(page, 'help-drawer')

  // Escape puts it away, and the focus goes back to where it was.
  await page.keyboard.press('Escape')
  await expect.poll(() => help(page).isVisible()).toBe(false)
  const button = page.getByRole('button', { name: '帮手' })
  await button.focus()
  await page.keyboard.press('Enter')
  await help(page).getByRole('region', { name: '要联系的人' }).waitFor()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('.pane.help') !== null))
    .toBe(true)
  await page.keyboard.press('Escape')
  await expect.poll(() => help(page).isVisible()).toBe(false)
  expect(await button.evaluate((one) => one === document.activeElement)).toBe(true)
  await context.close()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`Ctrl+K finds cases, procedures, homes and people, ${colorScheme}`, async () => {
    const context = await house.context({ colorScheme })
    const page = await signedIn(context, 'lanting-desk')
    const opened = await lift(page, colorScheme === 'light' ? '1号楼2单元' : '2号楼2单元', true)
    await page.getByRole('navigation', { name: '待办' }).waitFor()
    await page.keyboard.press('Control+KeyK')
    const found = page.getByRole('listbox', { name: '找到的' })
    await found.getByRole('option').first().waitFor()
    await page.keyboard.type('电梯困人')
    await found.getByRole('option', { name: /电梯困人的行动卡/ }).waitFor()
    await expectAccessible(page)
    await picture(page, `palette-${colorScheme}`)
    await page.getByRole('combobox', { name: /案号/ }).fill(opened.number)
    await found.getByRole('option', { name: new RegExp(opened.number) }).waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(new RegExp(`/cases/${opened.id}$`))

    // A home: a report from there.
    await page.keyboard.press('Control+KeyK')
    await page.keyboard.type('3-2-1102')
    await found
      .getByRole('option', { name: /住户.*3号楼2单元1102/ })
      .first()
      .waitFor()
    await found
      .getByRole('option', { name: /住户.*3号楼2单元1102/ })
      .first()
      .click()
    await expect.poll(() => page.getByLabel('谁、哪一户').inputValue()).toContain('3号楼2单元1102')
    await page.keyboard.press('Escape')

    // A procedure: the report goes by it.
    await page.keyboard.press('Control+KeyK')
    await page.keyboard.type('突然停电')
    await found.getByRole('option', { name: /立案/ }).first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /突然停电要问的/ }).waitFor()
    await context.close()
  })

  test(`the desk without a case in hand says what comes next and who is on duty, ${colorScheme}`, async () => {
    const context = await house.context({ colorScheme })
    const page = await signedIn(context, 'binhe-desk')
    await help(page).getByRole('heading', { name: /在岗/ }).waitFor()
    await help(page).getByText('前台').waitFor()
    await page.getByRole('region', { name: '接下来' }).waitFor()
    const sheet = await call<unknown>(page, 'GET', '/api/v1/duties/now?community=binhe')
    expect(sheet).toBeTruthy()
    await expectAccessible(page)
    await picture(page, `desk-empty-${colorScheme}`)
    await page
      .getByRole('main')
      .getByRole('button', { name: /受理来报/ })
      .click()
    await page.getByRole('dialog', { name: '受理来报' }).waitFor()
    await context.close()
  })
}
