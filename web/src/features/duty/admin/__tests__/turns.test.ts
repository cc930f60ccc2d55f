import { expect, test } from 'vitest'
import { candidates, lanes, type Roster } from '../composables/turns'
import { along, mondayOf, stretch } from '../composables/week'

const turn = (account: string, from: string, to: string, role = 'guard') => ({ role, account, from, to })

test('turns of a day that meet lie in lines of their own, and a night goes on into the next day', () => {
  const early = turn('a', '2026-11-23T08:00:00+08:00', '2026-11-23T17:00:00+08:00')
  const late = turn('b', '2026-11-23T12:00:00+08:00', '2026-11-23T20:00:00+08:00')
  const night = turn('c', '2026-11-23T20:00:00+08:00', '2026-11-24T08:00:00+08:00')
  const first = lanes([night, late, early], 'guard', '2026-11-23')
  expect(first.map((line) => line.map((bar) => bar.turn.account))).toEqual([['a', 'c'], ['b']])
  expect(first[0]![1]).toMatchObject({ on: true, since: false })
  const second = lanes([night], 'guard', '2026-11-24')
  expect(second[0]![0]).toMatchObject({ left: 0, since: true, on: false })
  expect(second[0]![0]!.width).toBeCloseTo(8 / 24)
})

test('a shift that does not end after it begins ends on the next day, also at the end of the week', () => {
  expect(stretch('2026-11-29', '20:00', '08:00')).toEqual({
    from: '2026-11-29T20:00:00+08:00',
    to: '2026-11-30T08:00:00+08:00',
  })
  expect(mondayOf('2026-11-29T23:30:00+08:00')).toBe('2026-11-23')
  expect(mondayOf('2026-11-29T17:00:00Z')).toBe('2026-11-30')
  expect(along('2026-11-23', '2026-11-23T12:00:00+08:00')).toBe(0.5)
})

test('who is on leave or lacks the certificate cannot fill a hole', () => {
  const person = (id: string, certificates: string[] = []) => ({ id, name: id, roles: [], certificates })
  const hole = {
    id: 'x',
    kind: 'too-few',
    role: 'monitor-room',
    from: '2026-11-23T08:00:00+08:00',
    to: '2026-11-23T16:00:00+08:00',
    have: 1,
    need: 2,
    certificate: 'fire-control',
  }
  const roster = {
    people: [person('away', ['fire-control']), person('bare'), person('free', ['fire-control'])],
    turns: [],
    around: [],
    leaves: [{ id: 'l', account: 'away', first: '2026-11-23', last: '2026-11-23' }],
  } as unknown as Roster
  expect(candidates(roster, hole).map((one) => `${one.person.id} ${one.state}`)).toEqual([
    'free free',
    'away leave',
    'bare certificate',
  ])
})
