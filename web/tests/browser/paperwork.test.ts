import { randomUUID } from 'node:crypto'
import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { browser, call, expectAccessible, picture, signedIn } from './house'

const house = browser()

interface Opened {
  readonly id: string
  readonly number: string
}
const timeline = (page: Page) => page.getByRole('region', { name: '经过' })
const me = async (page: Page) =>
  (await call<{ account: { id: string; name: string } }>(page, 'GET', '/api/v1/session')).account
const does = (page: Page, id: string, command: object) =>
  call<{ results: { outcome: string }[] }>(page, 'POST', `/api/v1/cases/${id}/commands`, {
    commands: [{ id: randomUUID(), ...command }],
  })

/** From when to when the shift went. */
const SHIFT = { shift_from: '2026-01-05T08:00:00+08:00', shift_to: '2026-01-05T20:00:00+08:00' }

/** The front desk changes hands, from `page` to `next`. */
async function handover(page: Page, next: Page): Promise<Opened> {
  return call<Opened>(page, 'POST', '/api/v1/cases', {
    procedure: 'shift-handover',
    community: 'lanting',
    answers: {
      shift_role: 'front-desk',
      outgoing: (await me(page)).id,
      incoming: (await me(next)).id,
    },
  })
}

/** The incoming opens what is red, whatever other tests have left open. */
async function openRed(page: Page, handover: string): Promise<void> {
  const path = `/api/v1/handover/${handover}`
  const told = await call<{ items: { case?: string; red: boolean }[] }>(page, 'GET', path)
  for (const item of told.items)
    if (item.red && item.case !== undefined) await call(page, 'POST', `${path}/opened`, { case: item.case })
}

async function two(
  first: string,
  second: string,
): Promise<{ one: Page; other: Page; end(): Promise<unknown>; context: BrowserContext }> {
  const context = await house.context()
  const beside = await house.context()
  const one = await signedIn(context, first)
  const other = await signedIn(beside, second)
  return { one, other, context, end: () => Promise.all([context.close(), beside.close()]) }
}

test('two sign the shift in their own names, and the record that it wrote opens with its sheet', async () => {
  const { one, other, context, end } = await two('lanting-desk', 'lanting-desk2')
  const opened = await handover(one, other)
  await one.goto(`/desk/cases/${opened.id}`)
  // What other tests left open is proposed as left over; here the shift was quiet.
  await does(one, opened.id, {
    do: 'done',
    step: 'tell',
    answers: { ...SHIFT, summary_text: '一切正常，钥匙三把' },
  })
  await timeline(one)
    .getByText(/写成 LT-JB-/)
    .first()
    .waitFor()

  await other.goto(`/desk/cases/${opened.id}`)
  for (const [step, answers] of [
    [/接班人到岗/, null],
    [/听完介绍/, /听清了吗/],
  ] as const) {
    await other.getByRole('button', { name: step }).first().click()
    const region = other.getByRole('region', { name: step })
    if (answers !== null)
      await region
        .getByRole('group', { name: answers })
        .getByRole('radio', { name: /^是/ })
        .check({ force: true })
    await region.getByRole('button', { name: /完成这一步/ }).click()
    await timeline(other).getByText(step).first().waitFor()
  }
  await openRed(other, opened.id)
  await does(other, opened.id, { do: 'done', step: 'sign', signatures: [{ as: 'incoming' }] })

  await openRed(one, opened.id)

  // The one who goes is asked: in the queue, and on the step. Other tests' cases may fill what is seen of it.
  await one.getByRole('radio', { name: /^我的/ }).check({ force: true })
  const row = one
    .getByRole('navigation', { name: '待办' })
    .getByRole('link', { name: new RegExp(opened.number) })
  await row.getByText('等您签字').waitFor()
  await one
    .getByRole('button', { name: /双方签字/ })
    .first()
    .click()
  const sign = one.getByRole('region', { name: /双方签字/ })
  await sign.getByText(/等.*签字/).waitFor()
  await expectAccessible(one)
  await picture(one, 'paperwork-to-sign')
  await one.keyboard.press('d')
  await timeline(one)
    .getByText(/双方签字，责任转给接班人：完成/)
    .waitFor()

  await one.getByRole('region', { name: '相关' }).getByRole('button', { name: '交接班记录表' }).click()
  const sheet = one.getByRole('dialog', { name: '交接班记录表' })
  await sheet.getByText('一切正常，钥匙三把').waitFor()
  await sheet.getByText('第 2 稿').first().waitFor()
  expect(await sheet.getByText((await me(one)).name).count()).toBeGreaterThan(1)
  expect(await sheet.getByText((await me(other)).name).count()).toBeGreaterThan(1)
  await expectAccessible(one)
  await picture(one, 'paperwork-record-light')
  await one.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(one)
  await picture(one, 'paperwork-record-dark')
  const address = await sheet.getByRole('link', { name: '打开 PDF' }).getAttribute('href')
  const paper = await context.request.get(address!)
  expect(paper.headers()['content-type']).toContain('application/pdf')
  expect((await paper.body()).subarray(0, 4).toString()).toBe('%PDF')
  await one.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
  await end()
})

test('who may not read a form is told so', async () => {
  const { one, other, end } = await two('lanting-desk', 'lanting-engineer')
  const opened = await handover(one, one)
  await does(one, opened.id, { do: 'done', step: 'tell', answers: { ...SHIFT, summary_text: '无事' } })
  await other.goto(`/desk/cases/${opened.id}`)
  await other.getByRole('region', { name: '相关' }).getByRole('button', { name: '交接班记录表' }).click()
  await other.getByRole('alert').getByText('您的岗位不能查看这张表').waitFor()
  await end()
})

/** A visit to a home brought up something that many ask: a public letter that the manager approves. */
async function letter(page: Page): Promise<Opened> {
  const opened = await call<Opened>(page, 'POST', '/api/v1/cases', {
    procedure: 'return-visit',
    community: 'lanting',
    answers: { visit_kind: 'repair', from_case: true },
  })
  await does(page, opened.id, { do: 'done', step: 'reach', answers: { met: 'yes_met' } })
  await does(page, opened.id, {
    do: 'done',
    step: 'call_or_visit',
    answers: {
      form: 'phone',
      means: ['talk'],
      told_kind: 'result',
      told: '修好了',
      attitude: 5,
      speed: 5,
      quality: 5,
      effect: 5,
      content: true,
      opinion: '楼道灯暗',
      new_matters: [
        {
          id: '1',
          new_matter: '楼道灯暗',
          new_kind: 'advice',
          many_ask: true,
          lettered: false,
          answer_at: new Date(Date.now() + 5 * 24 * 3600_000).toISOString(),
        },
      ],
    },
  })
  return opened
}

test('what is handed in is given back with a reason, done again and approved', async () => {
  const { one: writer, other: manager, end } = await two('lanting-supervisor', 'lanting-manager')
  const { id, number } = await letter(writer)
  const other = await letter(writer)
  await writer.goto(`/desk/cases/${id}`)
  const open = (page: Page) =>
    page
      .getByRole('button', { name: /用公开信答复/ })
      .first()
      .click()
  const step = (page: Page) => page.getByRole('region', { name: /用公开信答复/ })
  await open(writer)
  /** The visits that the letter answers, one in each row. */
  const answered = async (numbers: readonly string[]) => {
    for (const [at, one] of numbers.entries()) {
      const row = step(writer).getByRole('group', { name: `第 ${at + 1} 行` })
      if ((await row.count()) === 0) await step(writer).getByRole('button', { name: '加一行' }).click()
      await row.getByRole('combobox').fill(one)
      await row.getByRole('option', { name: one }).click()
    }
  }
  const fill = async (text: string) => {
    await step(writer)
      .getByLabel(/信上写什么/)
      .fill(text)
    await step(writer)
      .getByLabel(/贴在哪里/)
      .fill('各单元公告栏')
    await step(writer)
      .getByLabel(/从哪天起贴/)
      .fill('2099-01-01')
    await answered([number, other.number])
    await step(writer).getByRole('heading', { level: 3 }).click()
    await writer.keyboard.press('d')
  }
  await fill('本周换灯')
  await step(writer)
    .getByText(/已交，等.*认可/)
    .waitFor()

  await manager.goto(`/desk/cases/${id}`)
  const queue = manager.getByRole('navigation', { name: '待办' })
  // Other tests' cases may fill what is seen of the queue.
  await manager.getByRole('radio', { name: /^我的/ }).check({ force: true })
  await queue.getByText('等您认可').first().waitFor()
  await step(manager).getByRole('region', { name: '交上来的内容' }).getByText('本周换灯').waitFor()
  await expectAccessible(manager)
  await picture(manager, 'paperwork-to-approve-light')
  await manager.emulateMedia({ colorScheme: 'dark' })
  await picture(manager, 'paperwork-to-approve-dark')
  await step(manager).getByRole('button', { name: '退回' }).click()
  const sheet = manager.getByRole('dialog', { name: '退回' })
  await sheet.getByLabel('退回的理由').fill('写明哪一天换')
  await manager.keyboard.press('Control+Enter')
  await timeline(manager)
    .getByText(/退回：.*写明哪一天换/)
    .waitFor()

  await step(writer)
    .getByRole('button', { name: /完成这一步/ })
    .waitFor()
  await fill('周五换灯')
  await step(manager).getByRole('region', { name: '交上来的内容' }).getByText('周五换灯').waitFor()
  await manager.keyboard.press('d')
  await timeline(manager)
    .getByText(/^认可：/)
    .waitFor()
  await timeline(manager)
    .getByText(/用公开信答复：完成/)
    .waitFor()
  await end()
})
