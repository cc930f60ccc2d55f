import { expect, test } from 'vitest'
import { browser, call, picture, signedIn, trapped } from './house'

const house = browser()
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

function command(rest: object): object {
  return { commands: [{ id: crypto.randomUUID(), ...rest }] }
}

test('photos go up at once: what is none is refused, what broke is sent again', async () => {
  const context = await house.context()
  const page = await signedIn(context, 'lanting-lift')
  const opened = await trapped(page, 10)
  const commands = `/api/v1/cases/${opened.id}/commands`
  await call(page, 'POST', commands, command({ do: 'done', step: 'power_off', answers: { power_cut: true } }))
  const desk = await house.context()
  const front = await signedIn(desk, 'lanting-desk')
  await call(
    front,
    'POST',
    commands,
    command({ do: 'done', step: 'call_contractor', answers: { reached: true } }),
  )
  await desk.close()

  await page.goto(`/desk/cases/${opened.id}`)
  const step = page.getByRole('region', { name: '持证人员放人' })
  const choose = step.locator('input[type=file]')
  await choose.setInputFiles({
    name: 'note.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from('no photo at all'),
  })
  await step.getByText(/这不是照片/).waitFor()
  await choose.setInputFiles({
    name: 'huge.png',
    mimeType: 'image/png',
    buffer: Buffer.concat([PNG.subarray(0, 16), Buffer.alloc(26_000_000)]),
  })
  await step.getByText(/照片损坏了/).waitFor()
  await page.route('**/api/v1/evidence/**', (route) => route.abort())
  await choose.setInputFiles({ name: 'scene.png', mimeType: 'image/png', buffer: PNG })
  await step.getByText(/没传完/).waitFor()
  await picture(page, 'evidence')
  await page.unroute('**/api/v1/evidence/**')
  await step.getByRole('button', { name: '再试一次' }).last().click()
  await expect.poll(() => step.getByText(/没传完/).count()).toBe(0)
  await step.getByRole('button', { name: '拿掉第 1 个' }).click()
  await step.getByRole('button', { name: '拿掉第 1 个' }).click()
  await step.getByRole('radio', { name: /^否/ }).click()
  await page.keyboard.press('d')
  await page
    .getByRole('region', { name: '经过' })
    .getByText(/持证人员放人：完成.*现场照片：1 张/)
    .waitFor()
  await context.close()
})

test('who called in by radio is named beside the one who noted it', async () => {
  const context = await house.context()
  const page = await signedIn(context, 'lanting-desk')
  const opened = await trapped(page, 11)
  await page.goto(`/desk/cases/${opened.id}`)
  // Which posts stand first depends on who is on duty at this hour.
  await page.getByRole('button', { name: /全部步骤/ }).click()
  await page.getByRole('button', { name: /到现场找到停在哪一层/ }).click()
  const step = page.getByRole('region', { name: /到现场找到停在哪一层/ })
  await step.getByLabel(/停在哪一层/).fill('六层北面')
  await step.getByRole('heading', { level: 3 }).click()
  await page.keyboard.press('b')
  await step.getByLabel('同事').check()
  await step.getByLabel('哪位同事').selectOption({ index: 1 })
  await step.getByLabel('对讲').check()
  await page.keyboard.press('d')
  await page
    .getByRole('region', { name: '经过' })
    .getByText(/由.*代记（对讲）/)
    .waitFor()
  await picture(page, 'other-name')
  await context.close()
})
