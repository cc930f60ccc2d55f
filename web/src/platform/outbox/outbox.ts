import { computed, shallowRef, watch } from 'vue'
import type { components } from '../http'
import { openBytes, seal, sealBytes, sha256, unseal } from './seal'
import { roomOr, SCHEMA, shelf, type Item, type Kind, type Told, type Word } from './store'

export type Command = components['schemas']['CommandBody']
export type ReportBody = components['schemas']['ReportRequest']
export type Suggestion = components['schemas']['SuggestionView']
export type ProblemDocument = components['schemas']['ProblemBody']

/** What an item carries, as it stands in the queue when it is opened. */
export interface Content {
  /** How the person knows it: the step's name, the beginning of what he reported. */
  readonly title: string
  /** Beneath it: the case and the place. */
  readonly under: string
  readonly run?: string
  readonly community?: string
  readonly body: Command | ReportBody
}

export interface Queued {
  readonly item: Item
  readonly content: Content
}

/** What the person is told of an item that went up. */
export interface Outcome {
  readonly id: string
  readonly account: string
  readonly at: string
  readonly word: Word
  readonly seen: boolean
  readonly content: Content
  readonly case?: string
  readonly problem?: ProblemDocument
  /** Of a report: its number, and what it may be. */
  readonly report?: { id: string; number: string; suggestions: Suggestion[] }
}

const queue = shallowRef<readonly Queued[]>([])
const outcomes = shallowRef<readonly Outcome[]>([])
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('zs-outbox')

/** What waits to go up, of everybody who used this device, in order. */
export const queued = computed(() => queue.value)
/** What went up, the newest first. */
export const told = computed(() => outcomes.value)

type Wake = () => void
const wakes = new Set<Wake>()

/** Calls `wake` when something new waits. */
export function onQueued(wake: Wake): void {
  wakes.add(wake)
}

/** Reads the queue and the outcomes anew. */
export async function refresh(): Promise<void> {
  const db = await shelf()
  const items = await db.getAll('items')
  const read = await Promise.all(
    items.map(async (item) => ({
      item,
      content: await unseal<Content>(item.sealed).catch(() => null),
    })),
  )
  queue.value = read.filter((one): one is Queued => one.content !== null)
  const all = await db.getAllFromIndex('told', 'at')
  const heard = await Promise.all(
    all.map(async ({ sealed, ...rest }) => ({
      ...rest,
      ...(await unseal<Pick<Outcome, 'content' | 'problem' | 'report' | 'case'>>(sealed)),
    })),
  )
  outcomes.value = heard.reverse()
  witness(items.length)
}

channel?.addEventListener('message', () => void refresh())

function changed(): Promise<void> {
  channel?.postMessage('changed')
  return refresh()
}

export interface Doing {
  readonly kind: Kind
  readonly id: string
  readonly account: string
  readonly at: string
  readonly case?: string
  readonly files?: readonly string[]
  readonly content: Content
}

/** Puts something done into the queue; it is safe when this resolves. Throws `NoRoom` where the phone is full. */
export async function add(doing: Doing): Promise<void> {
  const { content, files = [], ...rest } = doing
  const item: Item = { schema: SCHEMA, ...rest, files, sealed: await seal(content) }
  const db = await shelf()
  try {
    const turn = db.transaction('items', 'readwrite', { durability: 'strict' })
    await turn.store.add(item)
    await turn.done
  } catch (cause) {
    throw roomOr(cause)
  }
  await changed()
  wakes.forEach((wake) => wake())
}

/** Keeps a photo or a signature under its digest, before the answer that names it is sent. */
export async function keepFile(account: string, blob: Blob): Promise<string> {
  const bytes = await blob.arrayBuffer()
  const name = await sha256(bytes)
  const sealed = await sealBytes(bytes)
  const at = new Date().toISOString()
  try {
    await (
      await shelf()
    ).put('files', { sha256: name, account, at, type: blob.type, size: blob.size, sealed })
  } catch (cause) {
    throw roomOr(cause)
  }
  return name
}

/** A file that was kept here; null: this device has it no more. */
export async function fileKept(name: string): Promise<Blob | null> {
  const found = await (await shelf()).get('files', name)
  return found === undefined ? null : new Blob([await openBytes(found.sealed)], { type: found.type })
}

export async function markUp(name: string): Promise<void> {
  const db = await shelf()
  const found = await db.get('files', name)
  if (found !== undefined) await db.put('files', { ...found, up: true })
}

export interface Answer {
  readonly item: Queued
  readonly word: Word
  readonly problem?: ProblemDocument
  readonly report?: Outcome['report']
}

/** Whoever says that he has heard has nothing to mend when somebody was quicker. */
function isAcknowledgement(content: Content): boolean {
  return 'do' in content.body && content.body.do === 'acknowledge'
}

/** Takes an item that was answered out of the queue and keeps what became of it. */
export async function settle(answer: Answer): Promise<void> {
  const { item, content } = answer.item
  const outcome: Told = {
    id: item.id,
    account: item.account,
    at: new Date().toISOString(),
    word: answer.word,
    seen: answer.word === 'accepted' || answer.word === 'repeated' || isAcknowledgement(content),
    sealed: await seal({
      content,
      problem: answer.problem,
      report: answer.report,
      case: item.case,
    }),
  }
  const db = await shelf()
  const turn = db.transaction(['items', 'told', 'files'], 'readwrite')
  await turn.objectStore('items').delete(item.seq!)
  await turn.objectStore('told').put(outcome)
  const needed = new Set((await turn.objectStore('items').getAll()).flatMap((other) => other.files))
  // A refused one keeps its photos: the person mends it and sends it again.
  if (answer.word !== 'refused') {
    for (const file of item.files) if (!needed.has(file)) await turn.objectStore('files').delete(file)
  }
  await turn.done
  await changed()
}

/** What becomes of an item; null: not known after so many milliseconds. */
export function outcomeOf(id: string, patience: number): Promise<Outcome | null> {
  return new Promise((done) => {
    const end = (outcome: Outcome | null) => {
      clearTimeout(limit)
      stop()
      done(outcome)
    }
    const limit = setTimeout(() => end(null), patience)
    const stop = watch(
      outcomes,
      (all) => {
        const found = all.find((one) => one.id === id)
        if (found !== undefined) queueMicrotask(() => end(found))
      },
      { immediate: true, flush: 'sync' },
    )
  })
}

/** Forgets what became of it: it was mended, and is sent anew. */
export async function forgetTold(id: string): Promise<void> {
  await (await shelf()).delete('told', id)
  await changed()
}

/** The person has read what became of it. */
export async function see(id: string): Promise<void> {
  const db = await shelf()
  const found = await db.get('told', id)
  if (found !== undefined) await db.put('told', { ...found, seen: true })
  await changed()
}

const WITNESS = 'zs_queue'

/** How many wait stands in a cookie too: storage that the system cleared does not take the cookie with it. */
function witness(count: number): void {
  document.cookie = `${WITNESS}=${count}; path=/field; max-age=${30 * 24 * 3600}; SameSite=Strict`
}

/** How many items the system threw away since the app was last open; ask before `refresh`. */
export async function lostSince(): Promise<number> {
  const there = await (await shelf()).count('items')
  const said = Number(new RegExp(`(?:^|; )${WITNESS}=(\\d+)`).exec(document.cookie)?.[1] ?? 0)
  return Math.max(0, said - there)
}
