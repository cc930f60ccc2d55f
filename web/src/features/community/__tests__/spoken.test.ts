import { describe, expect, test } from 'vitest'
import { spoken } from '../composables/spoken'

describe('a phrase as it is said here', () => {
  test('004-205: the resident is called by his family name', () => {
    expect(spoken('你好，某某先生/小姐。', '王小明', [])).toBe('你好，王先生/小姐。')
    expect(spoken('你好，某某先生/小姐。', '欧阳明', [])).toBe('你好，欧阳先生/小姐。')
  })

  test('004-224: who answers the telephone says his own department', () => {
    expect(spoken('您好，某某部门。', '', ['front-desk'])).toBe('您好，客服部。')
    expect(spoken('您好，某某部门。', '', ['guard'])).toBe('您好，秩序部。')
  })

  test('what is not known stays as it is written', () => {
    expect(spoken('您好，某某部门。某某先生/小姐', '', ['admin'])).toBe('您好，某某部门。某某先生/小姐')
  })
})
