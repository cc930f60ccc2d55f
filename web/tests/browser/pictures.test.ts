import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import pixelmatch from 'pixelmatch'
import type { BrowserContext, Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { browser, signedIn } from './house'
import { play, record, type Recorded } from './recording'
import { emergency } from './emergency'

/**
 * Every page as it was when a person last looked at it. What the server said is recorded, the clock stands still, so that
 * only a change of the front end changes a picture. After such a change: `RECORD=1 npm run browser -- pictures`, look at
 * `tests/browser/pictures/`, commit. The tour and the README show the same files.
 */
const MOST_PIXELS = 0.005
const recording = process.env.RECORD !== undefined
const folder = new URL('./pictures/', import.meta.url)
const house = browser()

const LAPTOP = { width: 1366, height: 768 }
const DESK = { width: 1920, height: 1080 }
const PHONE = { width: 390, height: 844 }

interface Shot {
  readonly name: string
  /** null: nobody has signed in. */
  readonly as: 'lanting-desk' | 'lanting-guard' | 'lanting-lift' | 'binhe-desk' | null
  readonly path: string
  readonly sizes: readonly { readonly width: number; readonly height: number }[]
  go(page: Page): Promise<unknown>
}

const told = (page: Page) => page.getByText('电梯困人').first().waitFor()
const press = async (page: Page, key: string, dialog: string | RegExp) => {
  await told(page)
  await page.keyboard.press(key)
  await page.getByRole('dialog', { name: dialog }).waitFor()
}

const SHOTS: readonly Shot[] = [
  {
    name: 'sign-in',
    as: null,
    path: '/desk',
    sizes: [LAPTOP],
    go: (page) => page.getByLabel('用户名').waitFor(),
  },
  {
    name: 'desk-empty',
    as: 'binhe-desk',
    path: '/desk',
    sizes: [LAPTOP, DESK],
    go: (page) => page.getByRole('main').getByRole('heading').first().waitFor(),
  },
  {
    name: 'desk',
    as: 'lanting-desk',
    path: '/desk/cases/:lift',
    sizes: [LAPTOP, DESK],
    go: told,
  },
  {
    name: 'desk-report',
    as: 'lanting-desk',
    path: '/desk/cases/:lift',
    sizes: [LAPTOP, DESK],
    async go(page) {
      await press(page, 'n', '受理来报')
      await page.getByLabel('对方怎么说（照原话记）').fill('5号楼1单元电梯卡住了，里面有两个人')
      await page.getByRole('option', { name: /电梯困人/ }).waitFor()
    },
  },
  {
    name: 'desk-keys',
    as: 'lanting-desk',
    path: '/desk/cases/:lift',
    sizes: [LAPTOP],
    go: (page) => press(page, '?', /.*/),
  },
  {
    name: 'desk-flow',
    as: 'lanting-desk',
    path: '/desk/cases/:lift',
    sizes: [LAPTOP],
    async go(page) {
      await press(page, 'l', /.*/)
      await page.getByRole('dialog').locator('svg').first().waitFor()
    },
  },
  {
    name: 'field',
    as: 'lanting-guard',
    path: '/field',
    sizes: [PHONE],
    go: told,
  },
  {
    name: 'field-offer',
    as: 'lanting-lift',
    path: '/field',
    sizes: [PHONE],
    go: (page) => page.getByRole('button', { name: '知道了，我去' }).waitFor(),
  },
  {
    name: 'field-step',
    as: 'lanting-guard',
    path: '/field/steps/:lift?run=find_floor',
    sizes: [PHONE],
    go: (page) => page.getByText('不要自己开层门、扒轿门救人').waitFor(),
  },
]

const onPhone = (as: Shot['as']) => as === 'lanting-guard' || as === 'lanting-lift'

async function opened(
  as: Shot['as'],
  scheme: 'light' | 'dark',
  size: Shot['sizes'][number],
): Promise<BrowserContext> {
  return house.context({
    colorScheme: scheme,
    viewport: size,
    serviceWorkers: 'block',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...(onPhone(as) ? { isMobile: true, hasTouch: true } : {}),
  })
}

const kept = (as: Shot['as']) => new URL(`./recorded/${as ?? 'nobody'}.json`, import.meta.url)
const ids = new URL('./recorded/ids.json', import.meta.url)

test.runIf(recording)(
  'what the server says is recorded',
  async () => {
    mkdirSync(new URL('./recorded/', import.meta.url), { recursive: true })
    const first = await house.context()
    const lift = await emergency(await signedIn(first, 'lanting-desk'), house)
    writeFileSync(ids, JSON.stringify({ lift }))
    for (const as of new Set(SHOTS.map((shot) => shot.as))) {
      const context = await opened(as, 'light', onPhone(as) ? PHONE : DESK)
      const recorded: Recorded = {}
      if (as !== null) await signedIn(context, as, onPhone(as) ? '/field' : '/desk')
      await record(context, recorded)
      for (const shot of SHOTS.filter((one) => one.as === as)) {
        const page = await context.newPage()
        await page.goto(shot.path.replace(':lift', lift))
        await shot.go(page)
        await page.waitForLoadState('networkidle')
        await page.close()
      }
      writeFileSync(kept(as), JSON.stringify(recorded, null, 1))
      await context.close()
    }
    await first.close()
  },
  180_000,
)

for (const shot of SHOTS) {
  for (const size of shot.sizes) {
    for (const scheme of ['light', 'dark'] as const) {
      const name = `${shot.name}-${size.width}-${scheme}`
      test(`${name} looks as it did`, async () => {
        const { lift } = JSON.parse(readFileSync(ids, 'utf8')) as { lift: string }
        const context = await opened(shot.as, scheme, size)
        await play(context, JSON.parse(readFileSync(kept(shot.as), 'utf8')) as Recorded)
        const page = await context.newPage()
        await page.goto(shot.path.replace(':lift', lift))
        await shot.go(page)
        await page.waitForLoadState('networkidle')
        await page.evaluate(() => document.fonts.ready)
        compare(name, await page.screenshot({ animations: 'disabled', caret: 'hide' }))
        await context.close()
      })
    }
  }
}

function compare(name: string, shown: Buffer): void {
  const file = new URL(`${name}.png`, folder)
  if (recording) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, shown)
    return
  }
  expect(existsSync(file), `no picture ${name}: RECORD=1 npm run browser -- pictures`).toBe(true)
  const is = PNG.sync.read(shown)
  const was = PNG.sync.read(readFileSync(file))
  expect({ width: is.width, height: is.height }).toEqual({ width: was.width, height: was.height })
  const difference = new PNG({ width: was.width, height: was.height })
  const pixels = pixelmatch(was.data, is.data, difference.data, was.width, was.height, { threshold: 0.1 })
  const share = pixels / (was.width * was.height)
  if (share > MOST_PIXELS) {
    const out = new URL('./out/', import.meta.url)
    mkdirSync(out, { recursive: true })
    writeFileSync(new URL(`${name}.png`, out), shown)
    writeFileSync(new URL(`${name}.difference.png`, out), PNG.sync.write(difference))
  }
  expect(share, `${name}: see tests/browser/out`).toBeLessThanOrEqual(MOST_PIXELS)
}
