import { expect, test } from 'vitest'
import { browser, call, expectAccessible, picture, signedIn } from './house'

const chrome = browser()
const PHONE = { viewport: { width: 390, height: 844 } }

test('a resident reads the fire card, finds the exits of his building, confirms it and reports, without an account', async () => {
  const context = await chrome.context(PHONE)
  const page = await context.newPage()
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url())
  })
  await page.goto('/portal/lanting')
  await page.getByRole('heading', { name: '安全须知' }).waitFor()
  await picture(page, 'portal-light')
  expect(scripts.filter((url) => /CasePage|DeskDoor|desk-/.test(url))).toEqual([])

  await page.getByText('着火了怎么办').click()
  await page.locator('#fire-card li a[href="tel:119"]').first().waitFor()
  await page.locator('#fire-card').getByLabel('安全出口和楼梯').selectOption('3号楼')
  await page.getByText('3号楼2单元疏散楼梯').waitFor()
  const card = page.locator('#fire-card')
  await card.getByLabel('门牌').fill('3-2-1102')
  await card.getByLabel('姓名').fill('王小明')
  await card.getByRole('button', { name: '我已读过' }).click()
  await card.getByText('已确认读过').waitFor()
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await card.scrollIntoViewIfNeeded()
  await picture(page, 'portal-fire-dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await picture(page, 'portal-fire-light')

  await page.getByText('平时怎么防火').click()
  await page.getByRole('button', { name: '走廊、楼梯、防火通道被堵了' }).click()
  await page.getByText('报告通道被堵').waitFor()
  await page.getByRole('button', { name: '报给服务中心', exact: true }).click()
  await page.getByText('请写下是什么事').waitFor()
  await page.getByLabel('什么事').fill('楼梯间堆满纸箱')
  await page.getByLabel('在哪里').fill('3号楼2单元7层')
  await picture(page, 'portal-report-light')
  await page.getByRole('button', { name: '报给服务中心', exact: true }).click()
  const number = await page.locator('.heard .number').innerText()
  expect(number).toMatch(/^LT-/)

  const desk = await signedIn(await chrome.context(), 'lanting-desk')
  await desk.getByText('受理来报').first().waitFor()
  await desk.keyboard.press('Control+k')
  await desk.getByRole('combobox').fill(number)
  await desk.getByRole('option', { name: number }).click()
  await desk.getByRole('main').getByText('楼梯间堆满纸箱').first().waitFor()
  await desk.goto('/admin/readings')
  await desk.getByRole('button', { name: '着火了怎么办：看是哪几户' }).click()
  await desk.getByText('王小明').waitFor()
  await expectAccessible(desk)
  await picture(desk, 'portal-readings-light')
})

test('000-205: who reported follows his case on his phone and reads when he was contacted', async () => {
  const context = await chrome.context(PHONE)
  const page = await context.newPage()
  await page.goto('/portal/lanting')
  await page.getByText('平时怎么防火').click()
  await page.getByRole('button', { name: '走廊、楼梯、防火通道被堵了' }).click()
  await page.getByLabel('什么事').fill('安全出口前停着电动车')
  await page.locator('#report').getByLabel('姓名').fill('李芳')
  await page.getByRole('button', { name: '报给服务中心', exact: true }).click()
  const number = await page.locator('.heard .number').innerText()
  const mine = page.locator('#mine')
  await mine.getByRole('heading', { name: number }).waitFor()
  expect(await mine.locator('.state').innerText()).toBe('已收到')

  const desk = await signedIn(await chrome.context(), 'lanting-desk')
  const cases = await call<{ items: { id: string; number: string }[] }>(
    desk,
    'GET',
    `/api/v1/cases?q=${number}`,
  )
  const id = cases.items.find((one) => one.number === number)!.id
  const { opened_by } = await call<{ opened_by: string }>(desk, 'GET', `/api/v1/cases/${id}`)
  const done = (step: string, answers: object) =>
    call(at, 'POST', `/api/v1/cases/${id}/commands`, {
      commands: [{ id: crypto.randomUUID(), do: 'done', step, answers }],
    })
  let at = desk
  for (const other of ['lanting-desk2', 'lanting-desk3']) {
    const { account } = await call<{ account: { id: string } }>(at, 'GET', '/api/v1/session')
    if (account.id === opened_by) break
    at = await signedIn(await chrome.context(), other)
  }
  await done('verify', { verified: '看过了', read_back: 'agreed', simple: true })
  await done('round/handle/here', { solved_how: '车推走了' })
  await mine.getByRole('button', { name: '看看现在办到哪一步' }).click()
  await mine.locator('.state').getByText('已答复').waitFor()
  await done('round/confirm', { effective: true, confirm_said: '好' })
  at = await signedIn(await chrome.context(), 'lanting-manager')
  await done('manager_seen', { manager_word: '天天看' })
  await page.reload()
  await mine.locator('.state').getByText('已办结').waitFor()
  expect(await mine.locator('.contacts li').count()).toBe(2)
  await mine.getByText('打电话给您').waitFor()
  expect(await mine.innerText()).not.toMatch(/电动车|推走|李芳/)
  await expectAccessible(page)
  await mine.scrollIntoViewIfNeeded()
  await picture(page, 'portal-mine-light')
  await page.emulateMedia({ colorScheme: 'dark' })
  await picture(page, 'portal-mine-dark')

  await page.setViewportSize({ width: 320, height: 700 })
  await page.getByRole('button', { name: '大字' }).click()
  await page.getByRole('button', { name: 'English' }).click()
  await mine.getByText('We rang you').waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await expectAccessible(page)
  await mine.scrollIntoViewIfNeeded()
  await picture(page, 'portal-mine-large-english')

  const other = await (await chrome.context(PHONE)).newPage()
  await other.goto('/portal/lanting')
  await other.getByRole('heading', { name: '安全须知' }).waitFor()
  expect(await other.locator('#mine').count()).toBe(0)
})

test('large type, English and the dark are remembered, and nothing is cut off on a narrow phone', async () => {
  const context = await chrome.context({ viewport: { width: 320, height: 700 }, colorScheme: 'dark' })
  const page = await context.newPage()
  await page.goto('/portal/lanting#wind-card')
  await page.getByRole('button', { name: '大字' }).click()
  await page.locator('#wind-card').getByText('要问天气').waitFor()
  expect(await page.locator('#wind-card a[href^="tel:"]').count()).toBe(2)
  await picture(page, 'portal-large-dark')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Safety guide' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { name: 'Safety guide' }).waitFor()
  expect(await page.locator('html').getAttribute('data-type')).toBe('large')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await expectAccessible(page)
  await picture(page, 'portal-large-english')

  const wide = await (await chrome.context()).newPage()
  await wide.goto('/portal/lanting')
  await wide.getByRole('heading', { name: '安全须知' }).waitFor()
  await picture(wide, 'portal-desk')
})
