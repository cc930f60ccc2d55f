import { describe, expect, test } from 'vitest'
import { reckon } from '../reckoning'

const at = (time: string) => `2026-11-21T${time}+08:00`
const now = Date.parse(at('14:08:26'))

describe('a clock', () => {
  test('is calm while more than a quarter is left', () => {
    expect(reckon(at('14:32:52'), at('14:02:52'), now)).toMatchObject({ standing: 'calm', figure: '24:26' })
  })
  test('is amber in its last quarter', () => {
    expect(reckon(at('14:09:20'), at('14:04:20'), now)).toMatchObject({ standing: 'last', figure: '0:54' })
  })
  test('is over at its moment, and counts on', () => {
    expect(reckon(at('14:08:26'), at('14:00:00'), now).standing).toBe('over')
    expect(reckon(at('13:45:16'), undefined, now)).toMatchObject({ standing: 'over', figure: '23:10' })
  })
  test('tells hours, and days when there are many', () => {
    expect(reckon(at('16:02:52'), at('14:02:52'), now).figure).toBe('1:54:26')
    expect(reckon('2026-11-24T18:08:26+08:00', undefined, now).figure).toBe('3 天 4 时')
  })
  test('stands still where none runs', () => {
    expect(reckon(undefined, undefined, now).standing).toBe('paused')
  })
})
