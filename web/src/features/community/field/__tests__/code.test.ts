import { expect, test } from 'vitest'
import { readCode } from '../code'

test.each([
  ['https://wy.example.cn/field/q/equipment/01a1febe-1159-78de-b93f-00d1b514044a', 'equipment'],
  ['http://127.0.0.1:8080/field/q/procedure/lift-entrapment', 'procedure'],
  ['/field/q/home/01a1febe-1159-78de-b93f-00d1b514044a/', 'home'],
])('%s names a thing of kind %s', (text, kind) => {
  expect(readCode(text)?.kind).toBe(kind)
})

test.each([
  'https://pay.example.cn/x',
  'WIFI:S:lobby;;',
  '',
  'https://x.cn/field/q/person/1',
  'javascript:alert(1)',
])('%s is no code of ours', (text) => expect(readCode(text)).toBeNull())
