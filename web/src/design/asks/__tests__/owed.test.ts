import { expect, test } from 'vitest'
import { owed } from '../owed'

test.each([
  ['not power_cut', { power_cut: false }, true],
  ['not power_cut', { power_cut: true }, false],
  ['not power_cut', {}, null],
  ['reached', { reached: true }, true],
  ['finder == "staff"', { finder: 'outsider' }, false],
  ['on_spot != "passed"', { on_spot: 'failed' }, true],
  ['heard and not satisfied', { heard: true, satisfied: false }, true],
  ['heard and not satisfied', { satisfied: true }, false],
  ['a or b', { a: false, b: true }, true],
  ['size(people) > 2', {}, null],
])('%s with %o is owed: %s', (condition, answers, expected) => {
  expect(owed(condition, (name) => (answers as Record<string, unknown>)[name])).toBe(expected)
})
