import { describe, expect, test } from 'vitest'
import { endOf, lastDayOf } from '../composables/role'

describe('the end of a role', () => {
  test('is the midnight after its last day where the house stands', () => {
    expect(endOf('2026-11-30')).toBe('2026-11-30T16:00:00.000Z')
    expect(endOf('')).toBeUndefined()
  })
  test('is shown as the day that was typed', () => {
    for (const day of ['2026-11-30', '2026-12-31', '2028-02-29']) expect(lastDayOf(endOf(day)!)).toBe(day)
  })
})
