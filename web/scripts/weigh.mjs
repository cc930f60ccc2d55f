// Weighs what a door loads first, and fails the build where it is too much. Also writes the .gz beside each file.
//
// A door's weight is all script that is loaded until a case (desk), a step (field) or the menu (admin) is open after sign-in: its entry,
// what that imports, the pages named below, and one language, each by `gzip -9`.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const DOORS = {
  desk: {
    most: 250,
    entry: 'desk.html',
    opened: /^src\/(features\/(casework|desk)\/(pages|components)\/|platform\/i18n\/zh-CN)/,
  },
  field: {
    most: 160,
    entry: 'field.html',
    opened: /^src\/(doors\/field\/|features\/[a-z]+\/field\/|platform\/i18n\/zh-CN)/,
  },
  // Its pages load when opened.
  admin: { most: 160, entry: 'admin.html', opened: /^src\/(doors\/admin\/|platform\/i18n\/zh-CN)/ },
  // Residents look at it over a bad line.
  portal: {
    most: 60,
    entry: 'portal.html',
    opened: /^src\/(doors\/portal\/|features\/portal\/resident\/)(?!en)/,
  },
}
const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))
const weight = (file) => gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length

function loaded(door) {
  const files = new Set()
  const seen = new Set()
  const take = (key) => {
    const chunk = manifest[key]
    if (chunk === undefined || seen.has(key)) return
    seen.add(key)
    if (chunk.file.endsWith('.js')) files.add(chunk.file)
    for (const next of chunk.imports ?? []) take(next)
    for (const next of chunk.dynamicImports ?? []) if (door.opened.test(next)) take(next)
  }
  take(door.entry)
  return [...files]
}

let failed = false
for (const [name, door] of Object.entries(DOORS)) {
  const files = loaded(door)
  const sum = files.reduce((all, file) => all + weight(file), 0) / 1000
  if (files.length === 0) throw new Error(`the door ${name} has no script: was it built?`)
  console.log(
    `${name}: ${sum.toFixed(1)} KB of script (gzip -9) in ${files.length} files, at most ${door.most} KB`,
  )
  if (sum > door.most) {
    failed = true
    for (const file of files.sort((a, b) => weight(b) - weight(a))) console.error(`  ${weight(file)} ${file}`)
  }
}

for (const file of readdirSync(new URL('assets/', dist))) {
  if (/\.(js|css|svg|json)$/.test(file)) {
    const at = new URL(`assets/${file}`, dist)
    writeFileSync(new URL(`assets/${file}.gz`, dist), gzipSync(readFileSync(at), { level: 9 }))
  }
}
process.exit(failed ? 1 : 0)
