import { expect, test } from 'vitest'
import { render, screen } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import CellEditor from '../components/CellEditor.vue'
import type { Roster, Turn } from '../composables/turns'

const turn = (account: string): Turn => ({
  role: 'guard',
  account,
  from: '2026-11-24T08:00:00+08:00',
  to: '2026-11-24T17:00:00+08:00',
})

test('a turn is taken off also when the server has answered the change before it meanwhile', async () => {
  const people = ['a', 'b'].map((id) => ({ id, name: id, roles: ['guard'], certificates: [] }))
  const roster = { posts: [{ role: 'guard', title: '保安' }], people, turns: [turn('a'), turn('b')] }
  const changes: ((turns: readonly Turn[]) => readonly Turn[])[] = []
  render(CellEditor, {
    props: {
      roster: roster as unknown as Roster,
      cell: { role: 'guard', day: '2026-11-24' },
      pattern: undefined,
      writes: true,
      onChange: (change: (turns: readonly Turn[]) => readonly Turn[]) => changes.push(change),
    },
  })
  await userEvent.click(screen.getAllByRole('button', { name: '去掉' })[0]!)
  expect(changes).toHaveLength(1)
  expect(changes[0]!([turn('a'), turn('b')]).map((one) => one.account)).toEqual(['b'])
})
