import { expect, test } from 'vitest'
import { browser, call, expectAccessible, picture, signedIn, trapped } from './house'
import { start } from './server'

const house = browser()

test('a lost connection is told, what is sent meanwhile is kept and goes up by itself', async () => {
  const context = await house.context()
  const page = await signedIn(context, 'lanting-desk')
  const opened = await trapped(page, 9)
  await page.goto(`/desk/cases/${opened.id}`)
  const timeline = page.getByRole('region', { name: '经过' })
  await timeline.getByText(/立案/).first().waitFor()
  await context.setOffline(true)
  await page.keyboard.press('m')
  await page.getByLabel('要记的话').fill('没有信号时记的一笔')
  await page.keyboard.press('Control+Enter')
  const band = page.getByText(/连接断了/)
  await band.waitFor()
  await picture(page, 'state-lost')
  await expectAccessible(page)
  await context.setOffline(false)
  await timeline.getByText('没有信号时记的一笔').first().waitFor()
  await band.waitFor({ state: 'detached' })
  expect(await timeline.getByText('没有信号时记的一笔').count()).toBe(1)
  await context.close()
})

// A server of its own, because it is killed; its clock is an hour ahead when it comes back.
test.skipIf(process.env.ZS_URL !== undefined)(
  'a server that is killed and started again finds the desk where it was, and what ran out meanwhile is red',
  async () => {
    const first = await start(['--port', '0'])
    const port = new URL(first.address).port
    const context = await house.context({ baseURL: first.address })
    const page = await signedIn(context, 'lanting-desk')
    const opened = await call<{ id: string }>(page, 'POST', '/api/v1/cases', {
      procedure: 'lift-entrapment',
      community: 'lanting',
      answers: {},
    })
    await page.goto(`/desk/cases/${opened.id}`)
    const step = page.getByRole('region', { name: '通知维保单位派人，问清几时到' })
    await step.getByLabel('谁接的').fill('王师傅')
    await first.kill()
    await page.getByText(/连接断了/).waitFor()
    const second = await start(['--port', port, '--ahead', '1h'], first.data)
    await page.getByText(/连接断了/).waitFor({ state: 'detached' })
    await page.getByText(/另有 \d+ 步超时/).waitFor()
    expect(await step.getByLabel('谁接的').inputValue()).toBe('王师傅')
    await picture(page, 'state-overdue')
    await context.close()
    await second.stop()
  },
  180_000,
)
