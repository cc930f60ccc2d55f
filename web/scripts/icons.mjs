// Makes the PNG icons of the installed field app from public/icon.svg: node scripts/icons.mjs
// The mark stands within the inner 80 %, so that a system may cut the icon to its own shape.
import { readFileSync, writeFileSync } from 'node:fs'
import { chromium } from 'playwright-core'

const svg = readFileSync(new URL('../public/icon.svg', import.meta.url), 'utf8')
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
for (const size of [192, 512]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(
    `<style>body{margin:0;background:#0B6A73}svg{display:block;width:100%;height:100%}</style>${svg}`,
  )
  writeFileSync(new URL(`../public/icon-${size}.png`, import.meta.url), await page.screenshot())
}
await browser.close()
