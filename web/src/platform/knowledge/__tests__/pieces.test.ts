import { describe, expect, test } from 'vitest'
import { pieces } from '..'

describe('the text of an article', () => {
  test('is read as paragraphs, points, numbers and emphasis', () => {
    expect(pieces('**道歉**：对不起。\n\n- 先关闸\n- 再报告\n\n1. 不要慌。\n2. 按铃。\n')).toEqual([
      {
        kind: 'words',
        runs: [
          { text: '道歉', strong: true },
          { text: '：对不起。', strong: false },
        ],
      },
      {
        kind: 'points',
        items: [[{ text: '先关闸', strong: false }], [{ text: '再报告', strong: false }]],
      },
      {
        kind: 'numbers',
        items: [[{ text: '不要慌。', strong: false }], [{ text: '按铃。', strong: false }]],
      },
    ])
  })
  test('that is empty has no pieces', () => {
    expect(pieces('\n')).toEqual([])
  })
})
