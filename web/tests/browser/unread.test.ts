import { expect, test } from 'vitest'
import { browser, call, expectAccessible, picture, signedIn } from './house'

const house = browser()

for (const [name, options] of [
  ['light', {}],
  ['dark', { colorScheme: 'dark' as const }],
  ['phone', { viewport: { width: 390, height: 844 } }],
] as const) {
  test(`what nobody has taken stands with its age until somebody takes it, ${name}`, async () => {
    const context = await house.context(options)
    const page = await signedIn(context, 'lanting-desk', '/desk/unread')
    const words = `大堂的灯坏了三天没人修 ${Date.now()}`
    const report = await call<{ number: string }>(page, 'POST', '/api/v1/reports', {
      community: 'lanting',
      channel: 'mail',
      text: words,
      received_at: new Date(Date.now() - 26 * 3600_000).toISOString(),
      reporter: { name: '林晓雯', phone: '13900002719' },
    })
    const end = String(Date.now()).slice(-4)
    const note = page.getByRole('form', { name: '记一个未接来电' })
    await note.getByLabel('号码').fill(`1391234${end}`)
    await note.getByLabel('打来的时间').fill('2026-01-05T10:00')
    await note.getByRole('button', { name: '记下' }).click()
    const missed = page.getByRole('listitem').filter({ hasText: `139****${end}` })
    const mail = page.getByRole('listitem').filter({ hasText: report.number })
    await missed.getByText(/等了 \d+ 天/).waitFor()
    await mail.getByText(/等了 26:0\d:\d\d/).waitFor()
    const lines = await page.getByRole('list', { name: '未接未读' }).getByRole('listitem').allInnerTexts()
    const at = (text: string) => lines.findIndex((line) => line.includes(text))
    expect(at(`139****${end}`)).toBeLessThan(at(report.number))
    await page.getByText('24 小时').waitFor()
    const counted = page.getByRole('banner').getByRole('link', { name: /未接未读/ })
    expect(await counted.innerText()).toContain(String(lines.length))
    await expectAccessible(page)
    await picture(page, `unread-${name}`)

    await missed.getByRole('button', { name: /回电/ }).click()
    await missed.getByRole('link', { name: `1391234${end}` }).waitFor()
    await expectAccessible(page)
    await picture(page, `unread-call-${name}`)
    await missed.getByRole('button', { name: '记下', exact: true }).click()
    await missed.waitFor({ state: 'detached' })

    await mail.getByRole('button', { name: /受理/ }).click()
    const sheet = page.getByRole('dialog', { name: '受理来报' })
    expect(await sheet.getByLabel('对方怎么说（照原话记）').inputValue()).toBe(words)
    await picture(page, `unread-taken-${name}`)
    await sheet.getByRole('button', { name: '当场答复，不立案' }).click()
    await sheet.getByLabel('怎么答复的').fill('工程部今天下午来换')
    await sheet.getByRole('button', { name: /答复并办结/ }).click()
    await sheet.waitFor({ state: 'detached' })
    await expect.poll(() => mail.count(), { timeout: 10_000 }).toBe(0)
    await context.close()
  })
}
