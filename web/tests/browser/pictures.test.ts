import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import pixelmatch from 'pixelmatch'
import type { BrowserContext, Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { browser, call, expectAccessible, signedIn } from './house'
import { play, record, type Recorded } from './recording'
import { emergency, type Opening } from './emergency'

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
  readonly as: 'lanting-desk' | 'lanting-guard' | 'lanting-lift' | 'binhe-desk' | 'binhe-captain' | null
  readonly path: string
  readonly sizes: readonly { readonly width: number; readonly height: number }[]
  /** Opened before it is recorded: `:drill`. */
  opens?(page: Page): Promise<{ readonly id: string }>
  go(page: Page): Promise<unknown>
}

const told = (page: Page) => page.getByText('电梯困人').first().waitFor()
const press = async (page: Page, key: string, dialog: string | RegExp) => {
  // Keys of the case are heard once it stands there.
  await page.getByRole('button', { name: /流程图/ }).waitFor()
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
  {
    name: 'desk-find',
    as: 'lanting-desk',
    path: '/desk/cases/:lift',
    sizes: [LAPTOP],
    go: (page) => press(page, 'Control+k', /.*/),
  },
  {
    name: 'desk-drill',
    as: 'binhe-captain',
    path: '/desk/cases/:drill',
    sizes: [LAPTOP],
    opens: (page) =>
      call(page, 'POST', '/api/v1/cases', {
        procedure: 'lift-entrapment',
        community: 'binhe',
        drill: true,
        answers: { trapped: 1 },
      }),
    go: told,
  },
  {
    name: 'field-sign-in',
    as: null,
    path: '/field',
    sizes: [PHONE],
    go: (page) => page.getByLabel('用户名').waitFor(),
  },
  {
    name: 'field-case',
    as: 'lanting-guard',
    path: '/field/cases/:lift',
    sizes: [PHONE],
    go: (page) => page.getByRole('link', { name: /到现场找到停在哪一层/ }).waitFor(),
  },
  {
    name: 'field-thing',
    as: 'lanting-guard',
    path: '/field/q/equipment/:equipment',
    sizes: [PHONE],
    go: (page) => page.getByRole('link', { name: /电梯困人/ }).waitFor(),
  },
  {
    name: 'field-report',
    as: 'lanting-guard',
    path: '/field/report',
    sizes: [PHONE],
    go: (page) => page.getByLabel('看到什么、听到什么').fill('西门路灯不亮'),
  },
  {
    name: 'field-scan',
    as: 'lanting-guard',
    path: '/field/scan',
    sizes: [PHONE],
    go: (page) => page.getByText(/用不了摄像头|没有让用摄像头/).waitFor(),
  },
  {
    name: 'field-sent',
    as: 'lanting-guard',
    path: '/field/sent',
    sizes: [PHONE],
    go: (page) => page.getByRole('heading', { name: '同步', level: 1 }).waitFor(),
  },
  {
    name: 'field-me',
    as: 'lanting-guard',
    path: '/field/me',
    sizes: [PHONE],
    go: (page) => page.getByRole('heading', { name: '我', exact: true, level: 1 }).waitFor(),
  },
]

/** Of an address what stands for what was opened for the recording. */
type Ids = Opening & { drill?: string }
const at = (path: string, ids: Ids) => path.replace(/:(\w+)/, (_, name: string) => ids[name as keyof Ids]!)

const onPhone = (shot: Shot) => shot.path.startsWith('/field')

async function opened(
  shot: Shot,
  scheme: 'light' | 'dark',
  size: Shot['sizes'][number],
): Promise<BrowserContext> {
  return house.context({
    colorScheme: scheme,
    viewport: size,
    serviceWorkers: 'block',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...(onPhone(shot) ? { isMobile: true, hasTouch: true } : {}),
  })
}

const kept = (as: Shot['as']) => new URL(`./recorded/${as ?? 'nobody'}.json`, import.meta.url)
const ids = new URL('./recorded/ids.json', import.meta.url)

test.runIf(recording)(
  'what the server says is recorded',
  async () => {
    mkdirSync(new URL('./recorded/', import.meta.url), { recursive: true })
    const first = await house.context()
    const opening: Ids = await emergency(await signedIn(first, 'lanting-desk'), house)
    for (const as of new Set(SHOTS.map((shot) => shot.as))) {
      const shots = SHOTS.filter((one) => one.as === as)
      const context = await opened(shots[0]!, 'light', shots[0]!.sizes.at(-1)!)
      const recorded: Recorded = {}
      if (as !== null) {
        // Signed in elsewhere: what a phone keeps from its sign-in it would not ask for again.
        const door = await opened(shots[0]!, 'light', shots[0]!.sizes.at(-1)!)
        await signedIn(door, as, onPhone(shots[0]!) ? '/field' : '/desk')
        await context.addCookies(await door.cookies())
        await door.close()
      }
      await record(context, recorded)
      for (const shot of shots) {
        const page = await context.newPage()
        if (shot.opens !== undefined) {
          await page.goto('/desk')
          opening.drill = (await shot.opens(page)).id
        }
        await page.goto(at(shot.path, opening))
        await shot.go(page)
        await page.waitForLoadState('networkidle')
        await page.close()
      }
      writeFileSync(kept(as), JSON.stringify(recorded, null, 1))
      await context.close()
    }
    writeFileSync(ids, JSON.stringify(opening))
    await first.close()
  },
  180_000,
)

for (const shot of SHOTS) {
  for (const size of shot.sizes) {
    for (const scheme of ['light', 'dark'] as const) {
      const name = `${shot.name}-${size.width}-${scheme}`
      test(`${name} looks as it did`, async () => {
        const context = await opened(shot, scheme, size)
        await play(context, JSON.parse(readFileSync(kept(shot.as), 'utf8')) as Recorded)
        const page = await context.newPage()
        await page.goto(at(shot.path, JSON.parse(readFileSync(ids, 'utf8')) as Ids))
        await shot.go(page)
        await page.waitForLoadState('networkidle')
        await page.evaluate(() => document.fonts.ready)
        compare(name, await page.screenshot({ animations: 'disabled', caret: 'hide' }))
        // It looks at both themes.
        if (scheme === 'light') await expectAccessible(page)
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
