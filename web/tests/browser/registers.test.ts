import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { browser, call, expectAccessible, picture, signedIn } from './house'

const house = browser()
const main = (page: Page) => page.getByRole('main')
const rows = (page: Page) => main(page).locator('tbody').getByRole('row')

async function opened(page: Page, procedure: string, answers: object): Promise<string> {
  const made = await call<{ id: string }>(page, 'POST', '/api/v1/cases', {
    procedure,
    community: 'lanting',
    answers,
  })
  return made.id
}

/** A matter of which there is one at a time: what an earlier run left there is ended first. */
async function anew(page: Page, procedure: string, answers: object): Promise<string> {
  await cancel(page, await opened(page, procedure, answers))
  return opened(page, procedure, answers)
}
const cancel = (page: Page, id: string) =>
  call(page, 'POST', `/api/v1/cases/${id}/commands`, {
    commands: [{ id: crypto.randomUUID(), do: 'cancel', reason: '试过了' }],
  })

async function does(page: Page, id: string, step: string, deed: object): Promise<void> {
  const answer = await call<{ results: { outcome: string }[] }>(
    page,
    'POST',
    `/api/v1/cases/${id}/commands`,
    {
      commands: [{ id: crypto.randomUUID(), step, ...deed }],
    },
  )
  expect(answer.results[0]!.outcome, step).toBe('accepted')
}
const done = (page: Page, id: string, step: string, answers: object) =>
  does(page, id, step, { do: 'done', answers })

/** The page narrowed to a form and one of its fields. */
async function narrowed(page: Page, form: string, field: string): Promise<void> {
  await page.goto('/desk/registers')
  await main(page).getByRole('combobox', { name: '表单', exact: true }).selectOption({ label: form })
  await main(page).getByLabel('按栏目查').selectOption({ label: field })
}

async function contact(page: Page, kind: string, name: string): Promise<string> {
  const id = await opened(page, 'reception', {
    way_in: 'visit',
    received_at: '2020-01-01T08:00:00+08:00',
    caller_kind: kind,
    name,
  })
  await done(page, id, 'listen', {
    served_at: '2020-01-01T08:01:00+08:00',
    agitated: false,
    special: false,
    needs: [{ id: '1', need: `${name}来商量` }],
  })
  return id
}

for (const [name, options] of [
  ['light', {}],
  ['dark', { colorScheme: 'dark' as const }],
  ['phone', { viewport: { width: 390, height: 844 } }],
] as const) {
  test(`the contact log is narrowed by counterpart, and a line leads to its form and its case, ${name}`, async () => {
    const context = await house.context(options)
    const page = await signedIn(context, 'lanting-desk')
    const matter = `商量${Date.now()}`
    const committee = await contact(page, 'committee', matter)
    const developer = await contact(page, 'developer', matter)
    const line = (id: string) => rows(page).filter({ has: page.locator(`a[href$="${id}"]`) })

    await page.goto('/desk/registers')
    await line(developer).waitFor()
    await narrowed(page, '业主电话、来访记录', '来人')
    await main(page).getByLabel('查“来人”').selectOption({ label: '业主委员会' })
    await line(committee).waitFor()
    await line(developer).waitFor({ state: 'detached' })
    await expectAccessible(page)
    await picture(page, `registers-${name}`)
    expect(await page.evaluate(() => document.body.scrollWidth - innerWidth)).toBe(0)
    const workbook = await main(page).getByRole('link', { name: '导出 Excel' }).getAttribute('href')
    expect(workbook).toContain('type=contact-record')
    expect(workbook).toContain('value=committee')

    await main(page).getByLabel('到哪天').fill('2001-01-01')
    await main(page).getByText('没有符合的表单。').waitFor()
    await main(page).getByLabel('到哪天').fill('')
    await main(page).getByLabel('按栏目查').selectOption({ label: '要求' })
    await main(page).getByLabel('查“要求”').fill(`${matter}来`)
    await main(page).getByLabel('查“要求”').press('Enter')
    await expect.poll(() => rows(page).count()).toBe(2)
    await line(committee).getByRole('button').click()
    await page.getByRole('dialog').getByText('业主委员会').waitFor()
    await page.keyboard.press('Escape')
    await line(committee).getByRole('link').click()
    await page.waitForURL(`**/cases/${committee}`)
    await context.close()
  })
}

/** A page of somebody's own, on his own machine. */
const of = async (username: string) => signedIn(await house.context(), username)

test('the gate log is searched by person and time', async () => {
  const manager = await of('lanting-manager')
  const id = await anew(manager, 'epidemic', { sort: 'infection', about: '疑似' })
  await done(manager, id, 'measures', {
    measure: '外来人员不进',
    from_at: '2020-01-01T08:00:00+08:00',
    to_at: '2120-01-01T08:00:00+08:00',
  })
  const guard = await of('lanting-guard')
  const places = await call<{ items: { id: string }[] }>(guard, 'GET', '/api/v1/places?community=lanting')
  const passer = `欧阳${Date.now()}`
  for (const name of [passer, '司马过客']) {
    await done(guard, id, 'gate', {
      passer: name,
      of_home: '2-1-101',
      way: 'in',
      gate_at: '2020-01-01T08:00:00+08:00',
      gate_at_door: places.items[0]!.id,
    })
  }
  await narrowed(guard, '人员进出登记', '姓名')
  await main(guard).getByLabel('查“姓名”').fill(passer)
  await main(guard).getByRole('button', { name: '查', exact: true }).click()
  const written = await call<{ items: { number: string }[] }>(
    guard,
    'GET',
    '/api/v1/records?community=lanting&type=gate-register&limit=2',
  )
  const [other, sought] = written.items.map((one) => rows(guard).filter({ hasText: one.number }))
  await other!.waitFor({ state: 'detached' })
  await picture(guard, 'registers-gate')
  await sought!.getByRole('button').click()
  await guard.getByRole('dialog').getByText(passer).waitFor()
  await guard.keyboard.press('Escape')
  await main(guard).getByLabel('到哪天').fill('2001-01-01')
  await main(guard).getByText('没有符合的表单。').waitFor()
  await cancel(manager, id)
  await Promise.all([manager, guard].map((page) => page.context().close()))
})

test("the place of an owner's file is found by owner and by room", async () => {
  const desk = await of('lanting-desk')
  const homes = await call<{ items: { id: string; name: string; people: { name: string }[] }[] }>(
    desk,
    'GET',
    '/api/v1/homes?community=lanting&q=2-1-&limit=50',
  )
  const lived = homes.items.filter((one) => one.people.length > 0)
  // Another home than an earlier run took: one moves out of a home once.
  const home = lived[Math.floor(Date.now() / 1000) % lived.length]!
  const id = await opened(desk, 'tenant-move', {
    home: home.id,
    direction: 'move_out',
    move_on: '2099-11-28',
  })
  await done(desk, id, 'check', {
    tenant_name: '赵某',
    tenant_phone: '13900000001',
    owner_told: '同意',
    out_list: ['fees_paid', 'cards_back', 'meters_read', 'goods', 'gates_off'],
  })
  const supervisor = await of('lanting-supervisor')
  for (const step of ['guards_know', 'engineers_know', 'finance_knows', 'register']) {
    await does(supervisor, id, step, { do: 'skip', reason: '以后补' })
  }
  const archive = await of('lanting-archive')
  const place = `2 柜 3 层 ${Date.now()} 号`
  await done(archive, id, 'file_papers', {
    file_place: place,
    filed_papers: [{ id: '1', paper: '清单', filed_on: '2026-11-20', here: true }],
  })
  await narrowed(archive, '业主档案目录', '房号')
  for (const words of [home.people[0]!.name, home.name]) {
    await main(archive).getByLabel('查“房号”').fill(words)
    await main(archive).getByLabel('查“房号”').press('Enter')
    const line = rows(archive).filter({ has: archive.locator(`a[href$="${id}"]`) })
    // The case wrote other forms too: they go when the answer has come.
    await expect.poll(() => line.count()).toBe(1)
    await line.getByRole('button').click()
    await archive.getByRole('dialog').getByText(place).waitFor()
    await picture(archive, 'registers-file')
    await archive.keyboard.press('Escape')
  }
  await Promise.all([desk, supervisor, archive].map((page) => page.context().close()))
})
