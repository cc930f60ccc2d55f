import { onBeforeUnmount, reactive, watch, type UnwrapNestedRefs } from 'vue'
import { session } from '../session'

const PREFIX = 'zs.draft.'
/** A draft that nobody has touched for this long is thrown away. */
const KEPT_FOR = 14 * 24 * 3600_000

interface Kept<T> {
  readonly at: number
  readonly value: T
}

export interface Draft<T extends object> {
  readonly value: UnwrapNestedRefs<T>
  /** It was sent: forget it and begin anew. */
  clear(): void
  /** Whether it was taken up from before. */
  readonly resumed: boolean
}

function address(key: string): string {
  return `${PREFIX}${session.value?.account.id ?? 'nobody'}.${key}`
}

function read<T>(key: string): T | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Kept<T> | null
    return kept === null || Date.now() - kept.at > KEPT_FOR ? null : kept.value
  } catch {
    return null
  }
}

/**
 * What is being typed, kept on this device under the person's account until it is sent, so that a reload, a crash
 * or a session that ran out loses nothing.
 */
export function useDraft<T extends object>(key: string, fresh: () => T): Draft<T> {
  const where = address(key)
  const before = read<T>(where)
  const value = reactive({ ...fresh(), ...before }) as UnwrapNestedRefs<T>
  let due: ReturnType<typeof setTimeout> | undefined
  let untouched = true

  const write = () => {
    clearTimeout(due)
    due = undefined
    if (untouched) return
    try {
      localStorage.setItem(where, JSON.stringify({ at: Date.now(), value } satisfies Kept<unknown>))
    } catch {
      // Storage is full or shut: the page itself still holds what was typed.
    }
  }
  const stop = watch(
    value,
    () => {
      untouched = false
      due ??= setTimeout(write, 150)
    },
    { deep: true },
  )
  addEventListener('pagehide', write)
  onBeforeUnmount(() => {
    write()
    stop()
    removeEventListener('pagehide', write)
  })
  return {
    value,
    resumed: before !== null,
    clear() {
      Object.assign(value, fresh())
      clearTimeout(due)
      void Promise.resolve().then(() => {
        clearTimeout(due)
        due = undefined
        untouched = true
        localStorage.removeItem(where)
      })
    },
  }
}

/** What is kept under the key, without taking it up; null: nothing. */
export function kept<T extends object>(key: string): Partial<T> | null {
  return read<T>(address(key))
}

/** Begins a draft for the form that opens next. */
export function begin<T extends object>(key: string, value: Partial<T>): void {
  localStorage.setItem(address(key), JSON.stringify({ at: Date.now(), value }))
}

/** Throws away drafts that are too old to mean anything. */
export function forgetOldDrafts(): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(PREFIX) && read(key) === null) localStorage.removeItem(key)
  }
}
