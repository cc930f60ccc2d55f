import { session } from '../session'
import { Problem, Unreachable, type ProblemDocument } from '../http'
import { language, t } from '../i18n'

/** The server takes no more (25 MB). */
export const MOST_BYTES = 25 * 1000 * 1000

/** It cannot be sent as it is; the message says what to do. */
export class Unfit extends Error {}

/** Hex SHA-256 of what is in a file. */
export async function digest(file: Blob): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** A picture made small enough to go quickly: at most 2,048 px, JPEG; others as they are. */
export async function slim(file: Blob): Promise<Blob> {
  let picture: ImageBitmap
  try {
    picture = await createImageBitmap(file)
  } catch {
    // Some browsers cannot read HEIC; the server can. Anything else that cannot be read is broken.
    if (await isHeic(file)) return file
    throw new Unfit(t('evidence.broken-photo'))
  }
  if (file.size < 1_500_000) return file
  try {
    const scale = Math.min(1, 2048 / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const small = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.85))
    return small !== null && small.size < file.size ? small : file
  } catch {
    return file
  }
}

async function isHeic(file: Blob): Promise<boolean> {
  return (await file.slice(4, 8).text()) === 'ftyp'
}

/** Whether it really is a picture: a name that ends in `.jpg` is none. */
async function isPicture(file: Blob): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, 12).arrayBuffer())
  const text = String.fromCharCode(...head)
  return (
    (head[0] === 0xff && head[1] === 0xd8) ||
    text.startsWith('\x89PNG') ||
    (text.startsWith('RIFF') && text.endsWith('WEBP')) ||
    text.slice(4, 8) === 'ftyp'
  )
}

/** Looks before sending; `Unfit` says what to do. */
export async function fit(file: Blob, photo: boolean): Promise<Blob> {
  if (file.size === 0) throw new Unfit(t('evidence.empty'))
  if (photo && !(await isPicture(file))) throw new Unfit(t('evidence.no-photo'))
  const ready = photo ? await slim(file) : file
  if (ready.size > MOST_BYTES) throw new Unfit(t('evidence.too-large'))
  return ready
}

/** Where a phone keeps its files: they go up with the answer that names them, when there is a signal. */
export interface Keeper {
  put(file: Blob): Promise<string>
  /** Null: it is not here any more. */
  get(hash: string): Promise<Blob | null>
}
let keeper: Keeper | null = null

/** From now on files are kept here and not sent at once. */
export function keepBy(own: Keeper): void {
  keeper = own
}

/** A file that is kept on this device; null: it is not, or was sent. */
export async function kept(hash: string): Promise<Blob | null> {
  return keeper === null ? null : keeper.get(hash)
}

/** The files that answers or a command name: they go up before it. */
export function filesIn(value: unknown): string[] {
  const found = JSON.stringify(value).match(/"[0-9a-f]{64}"/g) ?? []
  return [...new Set(found.map((one) => one.slice(1, -1)))]
}

const underway = new Set<Promise<unknown>>()

/** Notes that a file is being made ready or sent, until `work` ends. */
export function underWay<T>(work: Promise<T>): Promise<T> {
  const noted = work.finally(() => underway.delete(noted))
  underway.add(noted)
  return noted
}

/** Waits until no file of this page is on its way any more: only then do the answers name all of them. */
export async function filesSettled(): Promise<void> {
  while (underway.size > 0) await Promise.allSettled([...underway])
}

/** Sends a file, telling how much of it has gone (0 to 1); gives its hash. */
export async function upload(
  file: Blob,
  progress: (part: number) => void,
  signal?: AbortSignal,
): Promise<string> {
  if (keeper !== null) {
    const name = await keeper.put(file)
    progress(1)
    return name
  }
  const hash = await digest(file)
  await new Promise<void>((done, fail) => {
    // fetch tells nothing of what has gone.
    const request = new XMLHttpRequest()
    request.open('PUT', `/api/v1/evidence/${hash}`)
    request.setRequestHeader('Accept-Language', language.value)
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream')
    const csrf = session.value?.csrf
    if (csrf !== undefined) request.setRequestHeader(csrf.header, csrf.token)
    request.upload.onprogress = (event) => progress(event.total === 0 ? 1 : event.loaded / event.total)
    request.onload = () => (request.status < 300 ? done() : fail(refusal(request)))
    request.onerror = () => fail(new Unreachable(null))
    request.onabort = () => fail(new DOMException('stopped', 'AbortError'))
    signal?.addEventListener('abort', () => request.abort())
    request.send(file)
  })
  return hash
}

function refusal(request: XMLHttpRequest): Problem {
  try {
    return new Problem({ ...(JSON.parse(request.responseText) as ProblemDocument), status: request.status })
  } catch {
    return new Problem({
      type: 'about:blank',
      code: '',
      title: String(request.status),
      status: request.status,
    })
  }
}
