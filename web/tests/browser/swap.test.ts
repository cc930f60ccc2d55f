import { expect, test } from 'vitest'
import { browser, expectAccessible, picture, signedIn } from './house'

const house = browser()
const PHONE = { viewport: { width: 390, height: 844 } }

// Where no test leaves a lift unanswered: such a call covers the phone.
test('a turn is offered and taken on the phone, and confirmed at the roster with the manager’s reason', async () => {
  const offering = await house.context(PHONE)
  const his = await signedIn(offering, 'binhe-desk2', '/field/turns')
  const last = his.getByRole('listitem').last()
  await last.waitFor()
  const when = (await last.locator('b').first().innerText()).trim()
  await last.getByRole('button', { name: '换给别人' }).click()
  await expectAccessible(his)
  await his.getByLabel('换给谁').selectOption({ label: '陶安然' })
  await picture(his, 'swap-offer')
  await his.getByRole('button', { name: '问一问' }).click()
  await last.getByText('已问 陶安然，还没答复').waitFor()

  const taking = await house.context({ ...PHONE, colorScheme: 'dark' })
  const hers = await signedIn(taking, 'binhe-desk3', '/field/turns')
  const asked = hers.locator('.swap').filter({ hasText: when })
  await asked.getByText(/换了以后连续上班 \d+ 小时/).waitFor()
  await expectAccessible(hers)
  await picture(hers, 'swap-asked')
  await asked.getByRole('button', { name: '我来上' }).click()
  await hers.getByText('陶安然 答应了，等排班的人确认').waitFor()

  const deciding = await house.context()
  const page = await signedIn(deciding, 'binhe-manager', '/admin/roster')
  const swaps = page.getByRole('region', { name: '换班', exact: true })
  const one = swaps.getByRole('listitem').filter({ hasText: when })
  await one.getByText('对方答应了，等您确认').waitFor()
  await one.scrollIntoViewIfNeeded()
  await expectAccessible(page)
  await picture(page, 'swap-confirm')
  await one.getByLabel('换了会变坏，仍要同意的理由').fill('只此一次，次日补休')
  await one.getByRole('button', { name: '同意换班' }).click()
  await one.waitFor({ state: 'detached' })

  await hers.reload()
  await hers.getByText(when).first().waitFor()
  await his.reload()
  await his.getByRole('listitem').first().waitFor()
  expect(await his.getByText(when).count()).toBe(0)
  for (const context of [offering, taking, deciding]) await context.close()
})

test('a workbook with faults names its cells and leaves the roster as it was', async () => {
  const context = await house.context()
  const page = await signedIn(context, 'lanting-manager', '/admin/roster')
  await page.getByRole('grid', { name: '排班' }).waitFor()
  const out = page.waitForEvent('download')
  await page.getByRole('link', { name: '导出 Excel' }).click()
  const file = await (await out).path()
  await page
    .getByLabel('导入 Excel')
    .setInputFiles({ name: 'x.xlsx', mimeType: 'text/plain', buffer: Buffer.from('no workbook') })
  await page.getByRole('alert').getByText('不是 Excel 工作簿').waitFor()
  await expectAccessible(page)
  await picture(page, 'sheet-refused')
  await page.getByLabel('导入 Excel').setInputFiles(file)
  await page.getByText(/^草稿/).waitFor()
  expect(await page.getByRole('alert').count()).toBe(0)
  await page.getByRole('button', { name: '丢掉草稿' }).click()
  await context.close()
})
