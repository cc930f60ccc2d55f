import { markRaw, onBeforeUnmount, reactive } from 'vue'
import { fit, kept, underWay, Unfit, upload } from '@/platform/evidence'
import { Problem } from '@/platform/http'
import { t } from '@/platform/i18n'

export interface Item {
  readonly key: number
  readonly name: string
  /** Null: it was sent before the page was loaded anew. */
  readonly file: File | null
  preview: string | null
  state: 'going' | 'sent' | 'failed' | 'unfit'
  part: number
  hash: string | null
  problem: string
  /** Ends its sending: it is not wanted any more. */
  readonly stop: AbortController
}

interface Hashes {
  get(): readonly string[]
  set(hashes: string[]): void
}

let made = 0

/** Files on their way and there; `hashes` holds those that are there, in order. */
export function useUploads(photo: boolean, hashes: Hashes) {
  const items = reactive<Item[]>(
    hashes.get().map((hash) => ({
      key: ++made,
      name: '',
      file: null,
      preview: null,
      state: 'sent',
      part: 1,
      hash,
      problem: '',
      stop: markRaw(new AbortController()),
    })),
  )
  // A phone still has what it has not sent.
  for (const item of items) {
    if (photo) void kept(item.hash!).then((file) => file && (item.preview = URL.createObjectURL(file)))
  }

  function tell(): void {
    hashes.set(items.flatMap((item) => (item.hash === null ? [] : [item.hash])))
  }

  function add(files: readonly File[]): void {
    for (const file of files) {
      items.push({
        key: ++made,
        name: file.name,
        file,
        preview: photo ? URL.createObjectURL(file) : null,
        state: 'going',
        part: 0,
        hash: null,
        problem: '',
        stop: markRaw(new AbortController()),
      })
      void underWay(send(items.at(-1)!))
    }
  }

  async function send(item: Item): Promise<void> {
    try {
      const ready = await fit(item.file!, photo)
      item.stop.signal.throwIfAborted()
      const hash = await upload(ready, (part) => (item.part = part), item.stop.signal)
      item.hash = hash
      item.state = 'sent'
      tell()
    } catch (cause) {
      item.state = cause instanceof Unfit ? 'unfit' : 'failed'
      item.problem = cause instanceof Unfit || cause instanceof Problem ? cause.message : t('evidence.broken')
    }
  }

  function again(item: Item): void {
    item.state = 'going'
    item.problem = ''
    item.part = 0
    void underWay(send(item))
  }

  function end(item: Item): void {
    item.stop.abort()
    if (item.preview !== null) URL.revokeObjectURL(item.preview)
  }

  function remove(item: Item): void {
    end(item)
    items.splice(items.indexOf(item), 1)
    tell()
  }

  onBeforeUnmount(() => items.forEach(end))
  return { items, add, again, remove }
}
