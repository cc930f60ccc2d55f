import 'fake-indexeddb/auto'
import { Blob as NodeBlob } from 'node:buffer'
import { webcrypto } from 'node:crypto'
import { beforeEach, describe, expect, test, vi } from 'vitest'

vi.stubGlobal('crypto', webcrypto)
vi.stubGlobal('Blob', NodeBlob)

const { add, keepFile, fileKept, queued, refresh, told, lostSince } = await import('../outbox')
const { bring, lendToken, waitsForSignIn } = await import('../courier')
const { NoRoom, shelf } = await import('../store')
const { keep, recall } = await import('../memory')

type Call = { method: string; url: string; body: unknown; token: string | null }
let calls: Call[] = []
let answer: (call: Call) => Response | Promise<Response>

const json = (status: number, body: object) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })

/** Every command of the call has the same outcome. */
const all = (call: Call, outcome: string) =>
  json(200, {
    results: (call.body as { commands: { id: string }[] }).commands.map(({ id }) => ({ id, outcome })),
    case: {},
  })

vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
  const headers = new Headers(init.headers)
  const body = typeof init.body === 'string' ? JSON.parse(init.body) : init.body
  const call = { method: init.method!, url, body, token: headers.get('Authorization') }
  calls.push(call)
  return answer(call)
})

async function does(id: string, more: object = {}) {
  await add({
    kind: 'command',
    id,
    account: 'li',
    at: '2026-11-21T14:21:00.000Z',
    case: 'c1',
    content: { title: '断电后放人', under: '电梯困人', body: { id, do: 'done', step: 'rescue' } },
    ...more,
  })
}

beforeEach(async () => {
  const db = await shelf()
  for (const store of ['items', 'files', 'told', 'kept'] as const) await db.clear(store)
  await refresh()
  calls = []
  answer = () => Promise.reject(new TypeError('no signal'))
  await lendToken('li', 'zss_li')
})

describe('what a person did', () => {
  test('and came late is shown until he has seen it; that he has heard is not', async () => {
    await does('1')
    await does('2', {
      content: { title: '断电后放人', under: '', body: { id: '2', do: 'acknowledge', step: 'rescue' } },
    })
    answer = (call) => all(call, 'late')
    await bring()
    expect(told.value.map((one) => [one.id, one.seen])).toEqual(
      expect.arrayContaining([
        ['1', false],
        ['2', true],
      ]),
    )
  })

  test('waits without a signal, goes up in order with the time of the device, and once', async () => {
    await does('1')
    await does('2')
    await does('3', { case: 'c2' })
    await bring()
    expect(queued.value.map((one) => one.item.id)).toEqual(['1', '2', '3'])
    answer = (call) => all(call, 'accepted')
    calls = []
    await bring()
    expect(calls.map((call) => call.url)).toEqual(['/api/v1/cases/c1/commands', '/api/v1/cases/c2/commands'])
    expect(calls[0]!.body).toMatchObject({
      commands: [
        { id: '1', at: '2026-11-21T14:21:00.000Z', do: 'done' },
        { id: '2', at: '2026-11-21T14:21:00.000Z' },
      ],
      device_now: expect.any(String),
    })
    expect(queued.value).toEqual([])
    calls = []
    await bring()
    expect(calls).toEqual([])
  })

  test('goes up in its maker’s name, whoever is signed in', async () => {
    await lendToken('wang', 'zss_wang')
    await does('1')
    await does('2', { account: 'wang' })
    answer = (call) => all(call, 'accepted')
    calls = []
    await bring()
    expect(calls.map((call) => call.token)).toEqual(['Bearer zss_li', 'Bearer zss_wang'])
  })

  test('that came late or was refused is told until it is seen', async () => {
    await does('1')
    answer = (call) => all(call, 'late')
    await bring()
    expect(told.value.map((one) => [one.id, one.word, one.seen, one.content.title])).toEqual([
      ['1', 'late', false, '断电后放人'],
    ])
  })

  test('stays when the token is revoked, and holds nobody else up', async () => {
    await lendToken('wang', 'zss_wang')
    await does('1')
    await does('2', { account: 'wang' })
    answer = (call) => (call.token === 'Bearer zss_li' ? json(401, { status: 401 }) : all(call, 'accepted'))
    await bring()
    expect(queued.value.map((one) => one.item.id)).toEqual(['1'])
    expect([...waitsForSignIn.value]).toEqual(['li'])
    answer = (call) => all(call, 'accepted')
    await lendToken('li', 'zss_new')
    await expect.poll(() => queued.value.length).toBe(0)
    expect(waitsForSignIn.value.size).toBe(0)
  })

  test('is kept when the server falls over, and none is lost to one that is malformed', async () => {
    await does('1')
    await does('2')
    answer = () => json(503, { status: 503 })
    await bring()
    expect(queued.value).toHaveLength(2)
    answer = (call) =>
      (call.body as { commands: { id: string }[] }).commands.some(({ id }) => id === '1')
        ? json(422, { status: 422, title: 'malformed' })
        : all(call, 'accepted')
    await bring()
    expect(queued.value).toEqual([])
    expect(Object.fromEntries(told.value.map((one) => [one.id, one.word]))).toEqual({
      1: 'refused',
      2: 'accepted',
    })
  })
})

describe('a photo', () => {
  test('goes up before the answer that names it, and again when it broke on the way', async () => {
    const name = await keepFile('li', new Blob(['picture'], { type: 'image/jpeg' }))
    await does('1', { files: [name] })
    let broken = 2
    answer = (call) => {
      if (call.method === 'POST') return all(call, 'accepted')
      return broken-- > 0 ? json(422, { status: 422, code: 'hash-mismatch' }) : json(201, {})
    }
    calls = []
    await bring()
    expect(calls.map((call) => call.method)).toEqual(['PUT', 'PUT', 'PUT', 'POST'])
    expect(calls[0]!.url).toBe(`/api/v1/evidence/${name}`)
    expect(await fileKept(name)).toBeNull()
  })

  test('that the server will never take is told, and the photo stays for mending', async () => {
    const name = await keepFile('li', new Blob(['no picture'], { type: 'image/jpeg' }))
    await does('1', { files: [name] })
    answer = () => json(422, { status: 422, code: 'broken-picture', title: '图片已损坏' })
    await bring()
    expect(told.value[0]).toMatchObject({ word: 'refused', problem: { title: '图片已损坏' } })
    expect(await fileKept(name)).not.toBeNull()
  })
})

describe('the store', () => {
  test('holds no word of what was typed in the clear', async () => {
    await does('1', {
      content: { title: 't', under: '', body: { id: '1', do: 'done', answers: { phone: '13800001111' } } },
    })
    await keep('steps', [{ name: '林晓雯' }])
    const db = await shelf()
    const text = JSON.stringify([await db.getAll('items'), await db.getAll('kept')], (_, value) =>
      value instanceof ArrayBuffer ? new TextDecoder('latin1').decode(value) : value,
    )
    expect(text).not.toContain('13800001111')
    expect(text).not.toContain('林晓雯')
    expect((await recall<{ name: string }[]>('steps'))?.value[0]?.name).toBe('林晓雯')
    const key = await db.get('keys', 'seal')
    await expect(webcrypto.subtle.exportKey('raw', key as webcrypto.CryptoKey)).rejects.toThrow()
  })

  test('says that the phone is full before anything is taken for kept', async () => {
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full)
    const insert = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(full)
    try {
      await expect(does('1')).rejects.toBeInstanceOf(NoRoom)
      await expect(keepFile('li', new Blob(['x']))).rejects.toBeInstanceOf(NoRoom)
    } finally {
      put.mockRestore()
      insert.mockRestore()
    }
    await refresh()
    expect(queued.value).toEqual([])
  })

  test('tells how many items the system threw away', async () => {
    document.cookie = 'zs_queue=3'
    expect(await lostSince()).toBe(3)
  })
})
