import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const source = join(process.cwd(), 'src')
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).map((name) => join(source, name))
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
const chinese = files.filter((file) => file.endsWith('/zh-CN.json'))
const code = files
  .filter((file) => /\.(ts|vue)$/.test(file) && !file.includes('__tests__'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')

describe('texts', () => {
  test('are there at all', () => expect(chinese.length).toBeGreaterThan(1))

  test.each(chinese)('%s and its English have the same keys and the same blanks', (file) => {
    const zh = read(file)
    const en = read(file.replace('zh-CN.json', 'en.json'))
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort())
    const blanks = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()
    for (const key of Object.keys(zh)) {
      expect(blanks(en[key]!), key).toEqual(blanks(zh[key]!))
      expect(en[key], key).not.toMatch(/^$/)
    }
  })

  test('no key stands twice', () => {
    const keys = chinese.flatMap((file) => Object.keys(read(file)))
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
  })

  test('every key that the code names is there', () => {
    const there = new Set(chinese.flatMap((file) => Object.keys(read(file))))
    const named = [...code.matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => match[1]!)
    expect(named.length).toBeGreaterThan(10)
    expect(named.filter((key) => !there.has(key))).toEqual([])
  })

  test('every key that is there is used', () => {
    const prefixes = [...code.matchAll(/`([\w.-]+\.)\$\{/g)].map((match) => match[1]!)
    const unused = chinese
      .flatMap((file) => Object.keys(read(file)))
      .filter((key) => !code.includes(`'${key}'`) && !prefixes.some((prefix) => key.startsWith(prefix)))
    expect(unused).toEqual([])
  })
})
