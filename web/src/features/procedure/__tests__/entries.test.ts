import { describe, expect, test } from 'vitest'
import { actions, meant, ofPerson, ofProcedure } from '../composables/entries'

const line = {
  id: 'lift-entrapment',
  title: '电梯困人',
  kind: 'incident',
  folder: 'emergency',
  severity: 'critical',
  summary: '有人被困在停运的轿厢里。',
  version: 1,
  beyond: false,
  warned: false,
}

describe('the palette', () => {
  test('opens a report by a procedure, and prints its card for the community', () => {
    const [open, card] = ofProcedure(line, 'lanting')
    expect(open!.deed).toEqual({ dialog: 'report', pressed: 'procedure:lift-entrapment' })
    expect(card!.deed).toEqual({ print: '/api/v1/procedures/lift-entrapment/card.pdf?community=lanting' })
  })
  test('finds by words of the title and of the summary, all of them', () => {
    const [open] = ofProcedure(line, 'lanting')
    expect(meant(open!, '电梯')).toBe(true)
    expect(meant(open!, '轿厢 困人')).toBe(true)
    expect(meant(open!, '轿厢 火警')).toBe(false)
  })
  test('shows a resident’s number masked', () => {
    const one = ofPerson({ id: 'p', name: '黄辉', phone: '13812342719', lives_as: 'owner' })
    expect(one.more).toBe('138****2719')
  })
  test('prints the call-out sheet of this shift', () => {
    expect(actions('lanting').map((one) => one.deed)).toContainEqual({
      print: '/api/v1/duties/call-out.pdf?community=lanting',
    })
  })
})
