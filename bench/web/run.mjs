// What a person waits for at the desk and on the phone, in a real Chromium against a server of its own:
// how long a case takes to open from a full queue, and what Lighthouse says. A table, last line JSON.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { launch } from 'chrome-launcher'
import lighthouse, { desktopConfig } from 'lighthouse'
import { chromium } from 'playwright-core'

const CASES = Number(process.env.CASES ?? 500)
const OPENINGS = 20
const RUNS = Number(process.env.RUNS ?? 5)
const browser = process.env.CHROMIUM ?? '/usr/bin/chromium'

const data = mkdtempSync(join(tmpdir(), 'zhishou-bench-'))
const server = spawn(fileURLToPath(new URL('../../run', import.meta.url)), ['--port', '0', '--data', data], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
const address = await new Promise((tell, fail) => {
  let heard = ''
  server.stdout.on('data', (chunk) => {
    heard += chunk
    const found = /https?:\/\/127\.0\.0\.1:\d+/.exec(heard)
    if (found !== null) tell(found[0])
  })
  server.once('exit', (status) => fail(new Error(`the server ended with ${status}\n${heard}`)))
})

const chrome = await launch({
  chromePath: browser,
  chromeFlags: ['--headless=new', '--no-sandbox', '--window-size=1440,900'],
})
const result = { load: loadavg()[0], cores: cpus().length, cases: CASES }
try {
  const shown = await chromium.connectOverCDP(`http://127.0.0.1:${chrome.port}`)
  const context = shown.contexts()[0]
  const page = await context.newPage()
  await page.setViewportSize({ width: 1440, height: 900 })
  await signIn(page, 'lanting-desk')
  const [first] = await fill(page)
  result.open_ms = await openings(page)
  for (const one of [
    { name: 'desk', path: `/desk/cases/${first}`, config: desktopConfig },
    { name: 'field', path: '/field', config: undefined },
  ]) {
    result[one.name] = await judged(one)
  }
  await page.close()
} finally {
  await chrome.kill()
  const ended = new Promise((end) => server.once('exit', end))
  server.kill('SIGTERM')
  await ended
  rmSync(data, { recursive: true, force: true })
}

console.log(
  `opening a case, ${CASES} in the queue, median of ${OPENINGS}: ${result.open_ms.median} ms (worst ${result.open_ms.worst})`,
)
for (const door of ['desk', 'field']) {
  const { performance, accessibility, best_practices } = result[door]
  console.log(
    `${door}: performance ${performance}, accessibility ${accessibility}, best practices ${best_practices} (median of ${RUNS})`,
  )
  for (const fault of result[door].faults) console.log(`  ${fault}`)
}
console.log(JSON.stringify(result))

async function signIn(page, username) {
  await page.goto(`${address}/desk`)
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码').fill('zhishou-demo')
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByLabel('密码').waitFor({ state: 'detached' })
}

/** Opens cases as the desk would; gives their ids, the first is one of a lift. */
async function fill(page) {
  return page.evaluate(async (count) => {
    const session = await (await fetch('/api/v1/session')).json()
    const headers = { 'Content-Type': 'application/json', [session.csrf.header]: session.csrf.token }
    const call = async (path, body) => {
      const answer = await fetch(path, body && { method: 'POST', headers, body: JSON.stringify(body) })
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
      return answer.json()
    }
    const lift = (await call('/api/v1/equipment?community=lanting&kind=lift')).items[0].id
    const opened = [await open('lift-entrapment', { lift, trapped: 2 })]
    const at = new Date(new Date(session.now) - 60_000).toISOString()
    let cursor = ''
    while (opened.length < count) {
      const page = await call(`/api/v1/homes?community=lanting&limit=200${cursor}`)
      for (const home of page.items.slice(0, count - opened.length)) {
        const answers = {
          home: home.id,
          found_at: at,
          reported_at: at,
          finder: 'outsider',
          finder_name: '周小雨',
          finder_phone: '13800000000',
        }
        opened.push(await open('unlocked-door', answers))
      }
      cursor = `&cursor=${page.next}`
    }
    async function open(procedure, answers) {
      return (await call('/api/v1/cases', { procedure, community: 'lanting', answers })).id
    }
    return opened
  }, CASES)
}

/** Key down on a row of the queue → next paint with the case's title and its current step. */
async function openings(page) {
  await page.goto(`${address}/desk`)
  await page
    .getByRole('navigation')
    .getByRole('link')
    .nth(OPENINGS + 1)
    .waitFor()
  const rows = await page
    .getByRole('navigation')
    .getByRole('link')
    .evaluateAll((links, most) => links.slice(0, most).map((link) => link.getAttribute('href')), OPENINGS)
  const times = []
  for (const row of rows) {
    await page.locator(`nav a[href="${row}"]`).focus()
    await page.evaluate(() => {
      window.painted = new Promise((tell, fail) => {
        setTimeout(() => fail(new Error('nothing was painted')), 10_000)
        addEventListener(
          'keydown',
          (event) => {
            const before = document.querySelector('main h2')
            const look = () => {
              const title = document.querySelector('main header h2')
              if (
                title === null ||
                title === before ||
                document.querySelector('main section.step h3') === null
              )
                return
              seen.disconnect()
              // A frame, then the task after it: the paint is behind us.
              requestAnimationFrame(() => setTimeout(() => tell(performance.now() - event.timeStamp)))
            }
            const seen = new MutationObserver(look)
            seen.observe(document.body, { subtree: true, childList: true, attributes: true })
          },
          { once: true, capture: true },
        )
      })
    })
    await page.keyboard.press('Enter')
    times.push(await page.evaluate(() => window.painted))
  }
  return { median: Math.round(median(times)), worst: Math.round(Math.max(...times)) }
}

async function judged({ path, config }) {
  const scores = []
  const faults = new Set()
  for (let i = 0; i < RUNS; i++) {
    const { lhr } = await lighthouse(
      address + path,
      {
        port: chrome.port,
        disableStorageReset: true,
        logLevel: 'error',
        onlyCategories: ['performance', 'accessibility', 'best-practices'],
      },
      config,
    )
    scores.push(lhr.categories)
    for (const name of ['accessibility', 'best-practices']) {
      for (const ref of lhr.categories[name].auditRefs) {
        const audit = lhr.audits[ref.id]
        if (ref.weight > 0 && audit.score !== null && audit.score < 1)
          faults.add(`${name}: ${audit.title} ${JSON.stringify(audit.details?.items ?? '').slice(0, 300)}`)
      }
    }
  }
  const of = (name) => Math.round(100 * median(scores.map((one) => one[name].score)))
  return {
    performance: of('performance'),
    accessibility: of('accessibility'),
    best_practices: of('best-practices'),
    faults: [...faults],
  }
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2
}
