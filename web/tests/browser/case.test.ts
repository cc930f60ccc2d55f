import { expect, test } from 'vitest'
import { browser, call, expectAccessible, picture, signedIn, trapped } from './house'

const house = browser()

test('a case is worked with the keyboard alone', async () => {
  const context = await house.context()
  const page = await signedIn(context, 'lanting-desk')
  const opened = await trapped(page, 0)
  const queue = page.getByRole('navigation', { name: '待办' })
  await queue.getByRole('link', { name: new RegExp(`(?<!演)${opened.number}`) }).waitFor()
  await page.keyboard.press('ArrowDown')
  for (let i = 0; i < 40; i++) {
    if (await page.evaluate((number) => document.activeElement?.textContent?.includes(number), opened.number))
      break
    await page.keyboard.press('ArrowDown')
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 2, name: /电梯困人/ }).waitFor()
  const step = page.getByRole('region', { name: '通知维保单位派人，问清几时到' })
  await step.waitFor()

  await page.keyboard.press('a')
  await step.getByText(/已知悉/).waitFor()
  await page.keyboard.press('m')
  const note = page.getByRole('dialog', { name: '记一笔' })
  await note.getByLabel('要记的话').waitFor()
  await page.keyboard.type('里面两个人，有灯')
  await page.keyboard.press('Control+Enter')
  await note.waitFor({ state: 'detached' })
  await page.getByRole('region', { name: '经过' }).getByText('里面两个人，有灯').first().waitFor()

  await step.getByRole('radio', { name: /是/ }).focus()
  await page.keyboard.press('1')
  expect(await step.getByRole('radio', { name: /是/ }).isChecked()).toBe(true)
  await page.keyboard.press('d')
  await page
    .getByRole('region', { name: '经过' })
    .getByText(/通知维保单位派人，问清几时到：完成/)
    .waitFor()
  // The next step has the focus: its first question, or its button.
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('section.step') !== null))
    .toBe(true)
  await context.close()
})

test('what is typed survives a reload, and all faults are told at once', async () => {
  const context = await house.context()
  const page = await signedIn(context, 'lanting-guard')
  const opened = await trapped(page, 1)
  await page.goto(`/desk/cases/${opened.id}`)
  // Which posts stand first depends on who is on duty at this hour.
  const find = async () => {
    await page.getByRole('button', { name: /全部步骤/ }).click()
    await page.getByRole('button', { name: /到现场找到停在哪一层/ }).click()
  }
  await find()
  await page.keyboard.press('d')
  const step = page.getByRole('region', { name: /到现场找到停在哪一层/ })
  const alert = step.getByRole('alert')
  await alert.getByText(/停在哪一层、哪一面/).waitFor()
  expect(await alert.evaluate((box) => box === document.activeElement)).toBe(true)
  await expectAccessible(page)
  await step.getByLabel(/停在哪一层/).fill('九层南面')
  await page.reload()
  await find()
  expect(await step.getByLabel(/停在哪一层/).inputValue()).toBe('九层南面')
  await page.keyboard.press('Escape')
  await step.getByRole('button', { name: /完成这一步/ }).click()
  await page
    .getByRole('region', { name: '经过' })
    .getByText(/九层南面/)
    .waitFor()
  await context.close()
})

test('who is overtaken is told, and what was filled in becomes a late entry', async () => {
  const context = await house.context()
  const mine = await signedIn(context, 'lanting-guard')
  const opened = await trapped(mine, 2)
  await mine.goto(`/desk/cases/${opened.id}`)
  await mine.getByRole('button', { name: /全部步骤/ }).click()
  await mine.getByRole('button', { name: /到现场找到停在哪一层/ }).click()
  const step = mine.getByRole('region', { name: /到现场找到停在哪一层/ })
  await step.getByLabel(/停在哪一层/).fill('八层')
  const other = await house.context()
  const captain = await signedIn(other, 'lanting-captain')
  await call(captain, 'POST', `/api/v1/cases/${opened.id}/commands`, {
    commands: [{ id: crypto.randomUUID(), do: 'done', step: 'find_floor', answers: { floor: '九层' } }],
  })
  await step.getByText(/已办完这一步/).waitFor()
  expect(await step.getByLabel(/停在哪一层/).inputValue()).toBe('八层')
  await picture(mine, 'case-overtaken')
  await step.getByRole('button', { name: /作为迟到记录交上/ }).click()
  await mine
    .getByRole('region', { name: '经过' })
    .getByText(/办完之后才到/)
    .waitFor()
  await other.close()
  await context.close()
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 1366, height: 768 },
  ]) {
    test(`the case is legible and without fault, ${colorScheme} at ${viewport.width}`, async () => {
      const context = await house.context({ colorScheme, viewport })
      const page = await signedIn(context, 'lanting-desk')
      const opened = await trapped(
        page,
        (colorScheme === 'light' ? 12 : 14) + (viewport.width === 1440 ? 0 : 1),
      )
      await page.goto(`/desk/cases/${opened.id}`)
      await page.getByRole('region', { name: '通知维保单位派人，问清几时到' }).waitFor()
      await page.getByRole('region', { name: '经过' }).getByText(/立案/).first().waitFor()
      await expectAccessible(page)
      await picture(page, `case-${colorScheme}-${viewport.width}`)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
      expect(wide).toBe(false)
      await context.close()
    })
  }
}

test('a drill is marked over the whole page, and a call is noted and not dialled', async () => {
  const context = await house.context()
  const page = await signedIn(context, 'lanting-desk')
  const opened = await trapped(page, 5, true)
  await page.goto(`/desk/cases/${opened.id}`)
  await page.getByText('演练：记下，不拨').waitFor()
  await page.keyboard.press('Alt+1')
  await page
    .getByRole('region', { name: '经过' })
    .getByText(/演练，未拨/)
    .first()
    .waitFor()
  await picture(page, 'case-drill')
  await context.close()
})

test('a false alarm is two taps', async () => {
  const context = await house.context()
  const page = await signedIn(context, 'lanting-desk')
  const opened = await trapped(page, 6)
  await page.goto(`/desk/cases/${opened.id}`)
  await page.getByRole('button', { name: /^误报/ }).click()
  await page.getByRole('dialog', { name: '误报' }).getByRole('button', { name: '误报' }).click()
  await page.getByText('已撤销').first().waitFor()
  await context.close()
})

test('the flow is drawn with where the case stands', async () => {
  const context = await house.context()
  const page = await signedIn(context, 'lanting-desk')
  const opened = await trapped(page, 7)
  await page.goto(`/desk/cases/${opened.id}`)
  await page.getByRole('region', { name: '经过' }).waitFor()
  await page.keyboard.press('l')
  const sheet = page.getByRole('dialog', { name: /流程/ })
  await sheet.getByText('持证人员放人').waitFor()
  // What runs along is drawn beside it; what the case does without is not.
  await sheet
    .getByText(/突发事件\(总则\)/)
    .first()
    .waitFor()
  expect(await sheet.getByText(/组织填写《突发重大事件报告》/).count()).toBe(0)
  await expectAccessible(page)
  await picture(page, 'case-flow')
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: '全部按键' }).waitFor()
  await context.close()
})
