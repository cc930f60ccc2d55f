import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { browser, call, expectAccessible, picture, signedIn, trapped, type Opened } from './house'

const house = browser()
const zhishou = fileURLToPath(new URL('../../../zhishou', import.meta.url))
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

const timeline = (page: Page) => page.getByRole('region', { name: '经过' })
const queue = (page: Page) => page.getByRole('navigation', { name: '待办' })
const more = async (page: Page, act: string) => {
  await page.getByText('更多', { exact: true }).click()
  await page.getByRole('button', { name: act }).click()
}
/** Brings a step into hand, wherever the rail has put it. */
async function pick(page: Page, step: RegExp): Promise<void> {
  await page.getByRole('button', { name: /全部步骤/ }).click()
  await page.getByRole('button', { name: step }).first().click()
}
const does = (page: Page, id: string, command: object) =>
  call<{ results: { outcome: string }[] }>(page, 'POST', `/api/v1/cases/${id}/commands`, {
    commands: [{ id: randomUUID(), ...command }],
  })

/** Does something as somebody else. */
async function as<T>(who: string, deed: (page: Page) => Promise<T>): Promise<T> {
  const context = await house.context()
  const done = await deed(await signedIn(context, who))
  await context.close()
  return done
}

/** Brings a photo up; gives its hash. */
const photo = (page: Page): Promise<string> =>
  page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
    const digest = await crypto.subtle.digest('SHA-256', bytes)
    const hash = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    const session = await (await fetch('/api/v1/session')).json()
    await fetch(`/api/v1/evidence/${hash}`, {
      method: 'PUT',
      body: bytes,
      headers: { [session.csrf.header]: session.csrf.token },
    })
    return hash
  }, PNG)

test('a question that is asked anew begins with what is known, and a list is filled in row by row', async () => {
  const context = await house.context()
  const page = await signedIn(context, 'lanting-monitor')
  const opened = await trapped(page, 16)
  await page.goto(`/desk/cases/${opened.id}`)
  await pick(page, /看轿厢监控/)
  const watch = page.getByRole('region', { name: /看轿厢监控/ })
  expect(await watch.getByLabel(/被困几人/).inputValue()).toBe('2')
  await watch.getByRole('radio', { name: /害怕/ }).check({ force: true })
  await watch.getByRole('button', { name: /完成这一步/ }).click()
  await timeline(page)
    .getByText(/看轿厢监控.*完成/)
    .waitFor()

  await as('lanting-desk', (desk) =>
    does(desk, opened.id, { do: 'done', step: 'call_contractor', answers: { reached: true } }),
  )
  await as('lanting-lift', async (lift) => {
    await does(lift, opened.id, { do: 'done', step: 'power_off', answers: { power_cut: true } })
    const scene = [await photo(lift)]
    await does(lift, opened.id, { do: 'done', step: 'rescue', answers: { unwell: false, scene } })
  })

  await context.close()
  const other = await house.context()
  const guard = await signedIn(other, 'lanting-guard')
  await guard.goto(`/desk/cases/${opened.id}`)
  await pick(guard, /逐个问/)
  const each = guard.getByRole('region', { name: /逐个问/ })
  await each.getByRole('button', { name: '加一行' }).click()
  await each.getByRole('button', { name: '加一行' }).click()
  const row = (n: number) => each.getByRole('group', { name: `第 ${n} 行` })
  for (const n of [1, 2]) {
    await row(n)
      .getByRole('group', { name: /没事吗/ })
      .getByRole('radio', { name: /^是/ })
      .check({ force: true })
    await row(n)
      .getByRole('group', { name: /留了联系方式吗/ })
      .getByRole('radio', { name: n === 1 ? /^是/ : /^否/ })
      .check({ force: true })
  }
  // What is missing in a row is told beside its field.
  await each.getByRole('button', { name: /完成这一步/ }).click()
  await each.getByRole('alert').waitFor()
  await row(1).getByLabel(/姓名/).fill('林晓雯')
  await row(1).getByLabel(/地址/).fill('3号楼2单元1102')
  await row(1).getByLabel(/电话/).fill('13800001102')
  await expectAccessible(guard)
  await picture(guard, 'deeds-list')
  await each.getByRole('button', { name: /完成这一步/ }).click()
  await timeline(guard)
    .getByText(/逐个问.*完成.*2 行/)
    .waitFor()
  await other.close()
})

test('another procedure is started from a case, and each leads to the other', async () => {
  const context = await house.context()
  const page = await signedIn(context, 'lanting-desk')
  const opened = await trapped(page, 17)
  await page.goto(`/desk/cases/${opened.id}`)
  await more(page, '另启一个流程')
  const sheet = page.getByRole('dialog', { name: '另启一个流程' })
  await sheet.getByLabel('哪个流程').selectOption({ label: '突然停电' })
  await page.keyboard.press('Control+Enter')
  const beside = page.getByRole('region', { name: '相关' })
  const link = beside.getByRole('link', { name: /LT-/ })
  await link.waitFor()
  await picture(page, 'deeds-linked')
  await link.click()
  await page.getByRole('heading', { level: 2, name: /突然停电/ }).waitFor()
  await page.getByRole('region', { name: '相关' }).getByText('来自').waitFor()
  await context.close()
})

test('an answer is corrected with a reason, and both stand in the record', async () => {
  const context = await house.context()
  const page = await signedIn(context, 'lanting-supervisor')
  const opened = await as('lanting-desk', (desk) => trapped(desk, 18))
  await page.goto(`/desk/cases/${opened.id}`)
  await more(page, '更正一个回答')
  const sheet = page.getByRole('dialog', { name: '更正一个回答' })
  await sheet.getByLabel('更正哪一项').selectOption({ label: '被困几人' })
  await sheet.getByLabel(/被困几人/).fill('3')
  await sheet.getByLabel('更正的理由').fill('监控里是三个人')
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await timeline(page)
    .getByText(/被困几人：3.*监控里是三个人/)
    .waitFor()
  await timeline(page)
    .getByText(/被困几人：2/)
    .first()
    .waitFor()
  await context.close()
})

test('the dossier is downloaded from the case, and it verifies', async () => {
  const context = await house.context({ acceptDownloads: true })
  const page = await signedIn(context, 'lanting-desk')
  const opened = await trapped(page, 19)
  await page.goto(`/desk/cases/${opened.id}`)
  await page.getByText('更多', { exact: true }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载案卷' }).click(),
  ])
  const folder = mkdtempSync(join(tmpdir(), 'zhishou-dossier-'))
  try {
    const file = join(folder, download.suggestedFilename())
    await download.saveAs(file)
    expect(file).toContain(opened.number)
    // It ends with another status than 0 where a byte was touched.
    execFileSync(zhishou, ['verify', file], { stdio: ['ignore', 'pipe', 'pipe'] })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  await context.close()
}, 120_000)

test('of the queue only the case that moved is asked for', async () => {
  const context = await house.context()
  const page = await signedIn(context, 'lanting-desk')
  const opened = await trapped(page, 21)
  await page.goto('/desk')
  await queue(page)
    .getByRole('link', { name: new RegExp(`(?<!演)${opened.number}`) })
    .waitFor()
  const lists: URLSearchParams[] = []
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.pathname === '/api/v1/cases' && url.searchParams.get('procedure') === null)
      lists.push(url.searchParams)
  })
  await as('lanting-guard', (guard) => does(guard, opened.id, { do: 'take', step: 'find_floor' }))
  await expect
    .poll(() => lists.some((one) => one.get('id')?.includes(opened.id) === true), { timeout: 15_000 })
    .toBe(true)
  // The list by deadline is the queue's; the pane beside it asks for a part of its own.
  expect(lists.filter((one) => one.get('sort') === 'next_deadline')).toEqual([])
  await context.close()
})

/** A home complains; `matter` in its own words. */
async function complaint(page: Page, home: string, matter: string): Promise<Opened> {
  const homes = await call<{ items: { id: string }[] }>(
    page,
    'GET',
    `/api/v1/homes?community=lanting&q=${home}`,
  )
  const id = homes.items[0]!.id
  return call<Opened>(page, 'POST', '/api/v1/cases', {
    procedure: 'complaint',
    community: 'lanting',
    home: id,
    answers: {
      way_in: 'phone',
      from_centre: false,
      received_at: new Date(Date.now() - 60_000).toISOString(),
      anonymous: false,
      name: '业主',
      phone: '13800000000',
      home: id,
      matter,
      key_points: [{ id: '1', point: matter }],
      major: false,
      rights: false,
      repeat: false,
    },
  })
}

test('the fifth home that complains of one matter has a collective complaint proposed, and one key opens it', async () => {
  const context = await house.context()
  const page = await signedIn(context, 'lanting-desk')
  for (const home of ['1-1-101', '1-1-102', '2-1-201', '2-1-202'])
    await complaint(page, home, '自来水水压太低，洗不了澡')
  await page.keyboard.press('n')
  await page.getByLabel('对方怎么说（照原话记）').fill('我要投诉，家里水压太低了，没人管')
  await page.getByRole('listbox', { name: '可能是' }).getByRole('option', { name: /投诉/ }).first().waitFor()
  const many = page.getByRole('region', { name: /户为同一件事投诉/ })
  await page.getByLabel('谁、哪一户').pressSequentially('5-1-501')
  await page.getByRole('listbox', { name: '匹配的人' }).getByRole('option').first().waitFor()
  expect(await many.count()).toBe(0)
  await page.keyboard.press('Enter')
  await many.getByText('已有 5 户为同一件事投诉').waitFor()
  await expectAccessible(page)
  await picture(page, 'deeds-many-light')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page)
  await picture(page, 'deeds-many-dark')
  await page.keyboard.press('Alt+KeyK')
  await page.waitForURL(/\/desk\/cases\/[0-9a-f-]{36}$/)
  await page.getByRole('heading', { level: 2, name: /集体投诉/ }).waitFor()
  const beside = page.getByRole('region', { name: '相关' })
  await expect.poll(() => beside.getByRole('link', { name: /LT-/ }).count(), { timeout: 30_000 }).toBe(4)
  await beside.getByRole('link', { name: /LT-/ }).first().click()
  await page.getByRole('heading', { level: 2, name: /^.*投诉/ }).waitFor()
  await page.getByRole('region', { name: '相关' }).getByText('关联').waitFor()
  await context.close()
}, 120_000)

test('on the page of a complaint that makes five homes one key opens it for all of them', async () => {
  const context = await house.context()
  const page = await signedIn(context, 'lanting-desk')
  let last: Opened | null = null
  for (const home of ['3-1-301', '3-1-302', '4-1-401', '4-1-402', '6-1-601'])
    last = await complaint(page, home, '楼下烧烤店油烟呛人，开不了窗')
  await page.goto(`/desk/cases/${last!.id}`)
  const many = page.getByRole('main').getByRole('region', { name: /户为同一件事投诉/ })
  await many.getByText('已有 5 户为同一件事投诉').waitFor()
  await expectAccessible(page)
  await picture(page, 'deeds-many-page')
  await page.keyboard.press('k')
  await page.getByRole('heading', { level: 2, name: /集体投诉/ }).waitFor()
  await context.close()
}, 120_000)

test('the desk without a case in hand tells routine work and the warnings in force', async () => {
  const context = await house.context()
  const page = await signedIn(context, 'binhe-desk')
  const warnings = page
    .getByRole('complementary', { name: '帮手' })
    .getByRole('region', { name: '生效的预警' })
  await warnings.getByText(/^没有/).waitFor()
  const open = (procedure: string, answers: object) =>
    call<Opened>(page, 'POST', '/api/v1/cases', { procedure, community: 'binhe', answers })
  const other = await as('binhe-desk2', (next) =>
    call<{ account: { id: string } }>(next, 'GET', '/api/v1/session'),
  )
  await open('shift-handover', {
    shift_role: 'front-desk',
    outgoing: other.account.id,
    incoming: other.account.id,
  })
  await page
    .getByRole('region', { name: '接下来' })
    .getByText(/交接班：/)
    .waitFor()
  await open('storm', { weather: 'rain', colour: 'yellow' })
  await warnings.getByRole('link', { name: /大风暴雨台风/ }).waitFor()
  await expectAccessible(page)
  await picture(page, 'deeds-empty-light')
  await page.emulateMedia({ colorScheme: 'dark' })
  await picture(page, 'deeds-empty-dark')
  await context.close()
})
