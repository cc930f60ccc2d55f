import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { browser, call, expectAccessible, picture, signedIn } from './house'

const house = browser()
const main = (page: Page) => page.getByRole('main')

/** A complaint that came in so many days ago, and nobody has answered. */
async function complaint(page: Page, days: number): Promise<string> {
  const opened = await call<{ id: string }>(page, 'POST', '/api/v1/cases', {
    procedure: 'complaint',
    community: 'lanting',
    answers: {
      way_in: 'phone',
      from_centre: false,
      received_at: new Date(Date.now() - days * 86_400_000).toISOString(),
      anonymous: false,
      name: '钱女士',
      phone: '13800000009',
      matter: '楼道灯太亮',
      key_points: [{ id: '1', point: '太亮' }],
      major: false,
      rights: false,
      repeat: false,
    },
  })
  return opened.id
}

async function seen(page: Page, name: string, colorScheme: string): Promise<void> {
  await expectAccessible(page)
  await picture(page, `${name}-${colorScheme}`)
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await page.evaluate(() => document.body.scrollWidth - innerWidth)).toBe(0)
  await expectAccessible(page)
  await picture(page, `${name}-${colorScheme}-390`)
  await page.setViewportSize({ width: 1440, height: 900 })
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the department's figures, the duty board and blank forms, ${colorScheme}`, async () => {
    const context = await house.context({ colorScheme })
    const page = await signedIn(context, 'lanting-service')
    const late = await complaint(page, 12)
    await call(page, 'POST', '/api/v1/reports', {
      community: 'lanting',
      channel: 'phone',
      text: '3号楼楼道灯不亮',
    })

    await page.goto('/desk/figures')
    const complaints = main(page).getByRole('region', { name: '投诉按时答复' })
    await complaints.getByRole('cell', { name: '电话' }).first().waitFor()
    await main(page).getByRole('region', { name: '按时率', exact: true }).waitFor()
    await seen(page, 'figures', colorScheme)

    await page.goto('/desk/board')
    await main(page)
      .getByText(/还没人受理，已等/)
      .first()
      .waitFor()
    await seen(page, 'board', colorScheme)

    await page.goto('/desk/forms')
    await main(page).getByRole('searchbox').fill('业户访问')
    const form = main(page).getByRole('link', { name: '业户访问记录' })
    expect(await form.getAttribute('href')).toBe('/api/v1/forms/visit-record.pdf')
    await seen(page, 'forms', colorScheme)

    await page.goto(`/desk/cases/${late}`)
    const agreement = page.getByRole('region', { name: '按协议服务' })
    await agreement.getByRole('link', { name: '规程：投诉' }).waitFor()
    await seen(page, 'agreement', colorScheme)

    await page.goto('/desk/inbox')
    const waits = main(page)
      .getByRole('listitem')
      .filter({ has: page.locator(`a[href$="${late}"]`) })
    await waits.getByPlaceholder(/怎么处置/).fill('今天五点前我去上门')
    await seen(page, 'inbox', colorScheme)
    await waits.getByRole('button', { name: '写下处置' }).click()
    await waits.waitFor({ state: 'detached' })

    await page.goto('/desk/renovations')
    await main(page).getByRole('heading', { name: '在办装修' }).waitFor()
    await seen(page, 'renovations', colorScheme)
    await context.close()
  })
}
