import { expect, test } from 'vitest'
import { browser, call, signedIn, trapped } from './house'

const house = browser()
const NOTES = 2_000
const AT_ONCE = 200

test('two thousand events are told to the first, and only those in sight are drawn', async () => {
  const context = await house.context()
  const page = await signedIn(context, 'lanting-desk')
  const opened = await trapped(page, 20)
  for (let from = 0; from < NOTES; from += AT_ONCE) {
    const commands = Array.from({ length: AT_ONCE }, (_, i) => ({
      id: crypto.randomUUID(),
      do: 'note',
      text: `第 ${from + i + 1} 笔`,
    }))
    await call(page, 'POST', `/api/v1/cases/${opened.id}/commands`, { commands })
  }
  await page.goto(`/desk/cases/${opened.id}`)
  const timeline = page.getByRole('region', { name: '经过' })
  await timeline.getByText(`第 ${NOTES} 笔`, { exact: true }).waitFor()
  const drawn = () => timeline.locator('li[data-row]').count()
  expect(await drawn()).toBeLessThan(150)
  const pane = page.getByRole('main')
  await expect
    .poll(
      async () => {
        await pane.evaluate((box) => box.scrollTo({ top: box.scrollHeight }))
        return timeline.getByText(/^立案/).count()
      },
      { timeout: 60_000 },
    )
    .toBeGreaterThan(0)
  await timeline.getByText('第 1 笔', { exact: true }).waitFor()
  expect(await drawn()).toBeLessThan(150)
  // What a step of scrolling costs is reported, not judged: the machine may be busy.
  const longest = await pane.evaluate(async (box) => {
    let worst = 0
    let before = performance.now()
    for (let top = box.scrollHeight; top > 0; top -= 2_000) {
      box.scrollTo({ top })
      await new Promise((frame) => requestAnimationFrame(frame))
      worst = Math.max(worst, performance.now() - before)
      before = performance.now()
    }
    return worst
  })
  console.info(`longest frame while scrolling: ${longest.toFixed(0)} ms`)
  expect(longest).toBeGreaterThan(0)
  await context.close()
}, 180_000)
