import { expect, test } from 'vitest'
import { within } from '../line'

const one = (id: string, roles: string[], heads: string[]) => ({ id, name: id, roles, heads })
const PEOPLE = [
  one('guard', ['guard'], ['guard-captain', 'project-manager']),
  one('captain', ['guard-captain'], ['project-manager']),
  one('engineer', ['engineer'], ['engineering-supervisor', 'project-manager']),
  one('manager', ['project-manager'], []),
]
const POSTS = [{ id: 'guard-captain', title: '秩序班长' }]
const named = (ask: { under?: string; above?: string }, around = {}) =>
  PEOPLE.filter(within(ask, around, PEOPLE, POSTS)).map((each) => each.id)

test('a question lets name the people of a post, its holder too', () => {
  expect(named({ under: 'guard-captain' })).toEqual(['guard', 'captain'])
})

test('a post that is answered beside it bounds it, and bounds nobody while it is open', () => {
  expect(named({ under: 'inspector' }, { inspector: 'guard-captain' })).toEqual(['guard', 'captain'])
  expect(named({ under: 'inspector' }, { inspector: undefined })).toHaveLength(4)
  expect(named({ under: 'inspector' })).toHaveLength(4)
})

test('who is to stand above a colleague is one who does', () => {
  expect(named({ above: 'person' }, { person: 'guard' })).toEqual(['captain', 'manager'])
  expect(named({ above: 'person' }, { person: '' })).toHaveLength(4)
  expect(named({ above: 'engineer' })).toEqual(['manager'])
})

test('a question that says nothing of it lets name anybody', () => {
  expect(named({})).toHaveLength(4)
})
