// Runs the tests in a real browser; installs Chromium and CJK fonts from Debian's packages where they are missing.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium'
const fonts = () => spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout?.trim() !== ''

if (!existsSync(chromium) || !fonts()) {
  const install = 'apt-get install -y --no-install-recommends chromium fonts-noto-cjk'
  const as = process.getuid?.() === 0 ? install : `sudo -n ${install}`
  console.error(`installing Chromium and fonts: ${as}`)
  const done = spawnSync('sh', ['-c', as], { stdio: 'inherit' })
  if (done.status !== 0) {
    console.error(
      `需要 Chromium 与中文字体:${install};或以 CHROMIUM 指明浏览器 / Chromium and Chinese fonts are needed: ${install}; or name a browser in CHROMIUM`,
    )
    process.exit(1)
  }
}
const run = spawnSync(
  'npx',
  ['vitest', 'run', '--config', 'vitest.browser.config.ts', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
)
process.exit(run.status ?? 1)
