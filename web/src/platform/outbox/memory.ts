import { seal, unseal } from './seal'
import { roomOr, shelf } from './store'

/** Keeps what the server said, so that it can be shown without a signal. */
export async function keep(key: string, value: unknown): Promise<void> {
  const sealed = await seal(value)
  const db = await shelf()
  await db.put('kept', { key, at: new Date().toISOString(), sealed }).catch((cause: unknown) => {
    throw roomOr(cause)
  })
}

export interface Kept<T> {
  readonly at: number
  readonly value: T
}

/** What was kept under the key; null: nothing, or nothing that can still be read. */
export async function recall<T>(key: string): Promise<Kept<T> | null> {
  try {
    const found = await (await shelf()).get('kept', key)
    if (found === undefined) return null
    return { at: Date.parse(found.at), value: await unseal<T>(found.sealed) }
  } catch {
    return null
  }
}

export async function forget(key: string): Promise<void> {
  await (await shelf()).delete('kept', key)
}

const LONG_AGO = 14 * 24 * 3600_000

/** Throws away what was kept so long ago that nobody goes by it; tokens live as long as they live. */
export async function forgetOld(now: number): Promise<void> {
  const db = await shelf()
  const old = new Date(now - LONG_AGO).toISOString()
  for (const kept of await db.getAll('kept')) {
    if (kept.at < old && !kept.key.startsWith('token.')) await db.delete('kept', kept.key)
  }
  for (const told of await db.getAllKeysFromIndex('told', 'at', IDBKeyRange.upperBound(old))) {
    await db.delete('told', told)
  }
  const needed = new Set((await db.getAll('items')).flatMap((item) => item.files))
  for (const file of await db.getAll('files')) {
    if (file.at < old && !needed.has(file.sha256)) await db.delete('files', file.sha256)
  }
}
