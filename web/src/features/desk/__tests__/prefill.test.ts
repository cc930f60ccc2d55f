import { describe, expect, test } from 'vitest'
import type { Ask } from '@/design/asks/ask'
import { freshReport } from '../composables/form'
import { answered, known, unanswered } from '../composables/prefill'
import { sentAtOnce } from '../composables/sent'
import type { Procedure } from '../composables/useBinder'

const ask = (name: string, more: Partial<Ask>): Ask => ({
  name,
  ask: name,
  type: 'text',
  required: false,
  ...more,
})
const asks = [
  ask('way_in', { type: 'choice', required: true, options: { phone: '电话', visit: '来访' } }),
  ask('reported_at', { type: 'moment', required: true, max: 'now' }),
  ask('home', { type: 'home', required: true }),
  ask('caller', { mask: 'name', required: true }),
  ask('caller_phone', { mask: 'phone', required: true }),
  ask('fault', { required: true }),
  ask('repeat', { type: 'yes-no', required: true, from: 'same fault at this home' }),
]
const form = () => ({
  ...freshReport(),
  said: '水管漏了',
  receivedAt: '2026-11-21T06:02:52.000Z',
  caller: { query: '', name: '黄辉', phone: '10057111959', home: { id: 'h', label: '3号楼2单元1102' } },
})

describe('what the form says already', () => {
  test('who, where, when and how it came in answer the questions that ask for it', () => {
    expect(known(asks, form())).toEqual({
      way_in: 'phone',
      reported_at: '2026-11-21T06:02:52.000Z',
      home: 'h',
      caller: '黄辉',
      caller_phone: '10057111959',
    })
  })
  test('somebody at the counter has come', () => {
    expect(known(asks, { ...form(), channel: 'walk-in' }).way_in).toBe('visit')
  })
  test('what a person answers holds before what the words say, also when he takes it away', () => {
    const all = answered(asks, { fault: '水管漏了' }, form(), { fault: '阀门坏了', caller: null })
    expect(all.fault).toBe('阀门坏了')
    expect('caller' in all).toBe(false)
  })
  test('only what the house cannot fill in itself is missing', () => {
    expect(unanswered(asks, known(asks, form())).map((one) => one.name)).toEqual(['fault'])
  })
})

describe('who is sent at once', () => {
  const procedure = {
    steps: [
      { do: '安抚', by: ['monitor-room', 'guard'], after: [], due: '2m' },
      { do: '看证', by: ['guard'], after: ['call'], due: '30m' },
      { do: '叫 120', by: ['front-desk'], after: [], when: 'seen == "hurt"', due: '1m' },
      { do: '断电', by: ['engineer'], after: [], due: 'arrive since opened' },
      { do: '听完', by: ['opener'], after: [] },
    ],
  } as unknown as Procedure
  const duty = (role: string, name: string) => ({
    id: name,
    role,
    role_title: role,
    account: { id: name, name },
    from: '',
    to: '',
  })

  test('the holders on duty of what is ready as the case opens, with their time', () => {
    const sent = sentAtOnce(procedure, [duty('guard', '马俊'), duty('front-desk', '周敏')], '我')
    expect(sent.map((one) => [one.what, one.who, one.within])).toEqual([
      ['安抚', ['马俊'], { n: 2, unit: 'm' }],
      ['断电', [], null],
      ['听完', ['我'], null],
    ])
  })
})
