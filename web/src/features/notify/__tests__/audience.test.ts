import { expect, test } from 'vitest'
import { fresh, KINDS, target, typed } from '../admin/composables/audience'

test('what is typed for an audience is sent as the server reads it', () => {
  expect(target({ ...fresh(), kind: 'buildings', words: '3，5、 7' })).toEqual({
    kind: 'buildings',
    buildings: [3, 5, 7],
  })
  expect(target({ ...fresh(), kind: 'buildings', words: '三' })).toEqual({
    kind: 'buildings',
    buildings: [0],
  })
  expect(target({ ...fresh(), kind: 'aged', as: 'owner', from: 75 })).toEqual({
    kind: 'aged',
    as: 'owner',
    from: 75,
  })
})

test('every audience that was sent can be changed and sent again as it was', () => {
  for (const kind of KINDS) {
    const words = { buildings: '3, 5', units: '3-2', homes: '3-2-1102', staff: 'guard', served: 'id' }[
      kind as string
    ]
    const sent = target({ ...fresh(), kind, words: words ?? '' })
    expect(target(typed(sent))).toEqual(sent)
  }
})
