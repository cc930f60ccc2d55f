// Writes src/platform/http/schema.ts from docs/openapi.json; with --check it fails where they differ.
import { readFileSync, writeFileSync } from 'node:fs'
import openapi, { astToString } from 'openapi-typescript'

const source = new URL('../../docs/openapi.json', import.meta.url)
const target = new URL('../src/platform/http/schema.ts', import.meta.url)
const head = '// Generated from docs/openapi.json by `npm run api`.\n'
const wanted = head + astToString(await openapi(source))

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== wanted) {
    console.error('src/platform/http/schema.ts is not what docs/openapi.json describes: npm run api')
    process.exit(1)
  }
} else {
  writeFileSync(target, wanted)
}
