// Writes the field door's service worker: what it needs to open without a signal, kept by its digest.
//
// It holds the page, every script and style of the field door, also those that load when opened, and the icons. It never
// keeps an answer of the interface: those stand sealed in the app's own store.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'

const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))
const ALWAYS = ['field.html', 'field.webmanifest', 'icon.svg', 'icon-192.png', 'icon-512.png']
const OWN = /^(src\/(doors\/field|features\/[a-z]+\/field|platform|design)\/|node_modules\/|_)/

const files = new Set()
const seen = new Set()
function take(key) {
  const chunk = manifest[key]
  if (chunk === undefined || seen.has(key)) return
  seen.add(key)
  for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) files.add(file)
  for (const next of chunk.imports ?? []) take(next)
  for (const next of chunk.dynamicImports ?? []) if (OWN.test(next)) take(next)
}
take('field.html')
if (files.size === 0) throw new Error('the field door has no script: was it built?')

const kept = [...new Set([...ALWAYS, ...files])].sort()
const digest = createHash('sha256')
for (const file of kept) digest.update(file).update(readFileSync(new URL(file, dist)))
const list = kept.filter((file) => file !== 'field.html').map((file) => `/${file}`)
const worker = readFileSync(new URL('../src/doors/field/worker.js', import.meta.url), 'utf8')
  .replace("'VERSION'", JSON.stringify(digest.digest('hex').slice(0, 16)))
  .replace("['FILES']", JSON.stringify(list, null, 2))
writeFileSync(new URL('field-worker.js', dist), worker)
console.log(`field: ${kept.length} files are kept for when there is no signal`)
