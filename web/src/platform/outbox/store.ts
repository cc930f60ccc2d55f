import { openDB, type DBSchema, type IDBPDatabase } from 'idb'

/** Bytes that only this device can read. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>
  readonly data: ArrayBuffer
}

/** How an item is written. Each item tells its own: a release reads those of the two releases before. */
export const SCHEMA = 1

export type Kind = 'command' | 'report'

/** Something that a person did and that the server does not have yet. */
export interface Item {
  /** Its place in the order; given by the store. */
  readonly seq?: number
  readonly schema: number
  /** The command's id, or the report's idempotency key. */
  readonly id: string
  readonly kind: Kind
  /** Who did it: it goes up in his name, whoever is signed in then. */
  readonly account: string
  /** Device time. */
  readonly at: string
  readonly case?: string
  readonly files: readonly string[]
  /** What is sent, and what it is called. */
  readonly sealed: Sealed
}

export interface KeptFile {
  readonly sha256: string
  readonly account: string
  readonly at: string
  readonly type: string
  readonly size: number
  readonly sealed: Sealed
  /** Whether the server has it. */
  readonly up?: boolean
}

export type Word = 'accepted' | 'repeated' | 'late' | 'refused'

/** What became of an item. */
export interface Told {
  readonly id: string
  readonly account: string
  readonly at: string
  readonly word: Word
  /** Whether the person has seen what he must see: late and refused. */
  readonly seen: boolean
  readonly sealed: Sealed
}

interface Shelves extends DBSchema {
  keys: { key: string; value: CryptoKey }
  items: { key: number; value: Item }
  files: { key: string; value: KeptFile }
  told: { key: string; value: Told; indexes: { at: string } }
  /** Answers of the server as they were last seen, sync tokens, who is signed in. */
  kept: { key: string; value: { key: string; at: string; sealed: Sealed } }
}

export type Shelf = IDBPDatabase<Shelves>

let opened: Promise<Shelf> | null = null

/** The phone's store. */
export function shelf(): Promise<Shelf> {
  opened ??= openDB<Shelves>('zs-field', 1, {
    upgrade(db) {
      db.createObjectStore('keys')
      db.createObjectStore('items', { keyPath: 'seq', autoIncrement: true })
      db.createObjectStore('files', { keyPath: 'sha256' })
      db.createObjectStore('told', { keyPath: 'id' }).createIndex('at', 'at')
      db.createObjectStore('kept', { keyPath: 'key' })
    },
    terminated() {
      opened = null
    },
    blocking(_, __, event) {
      ;(event.target as IDBDatabase).close()
      opened = null
    },
  }).catch((cause: unknown) => {
    opened = null
    throw cause
  })
  return opened
}

/** Nothing more fits: what was about to be kept is not. */
export class NoRoom extends Error {
  constructor(cause?: unknown) {
    super('no room', { cause })
    this.name = 'NoRoom'
  }
}

/** Tells a full phone from any other fault. */
export function roomOr(cause: unknown): unknown {
  const name = (cause as { name?: string } | null)?.name
  return name === 'QuotaExceededError' ? new NoRoom(cause) : cause
}
