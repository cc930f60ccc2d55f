import { shallowRef, watch, type WatchSource } from 'vue'
import { Problem, Unreachable } from '@/platform/http'
import { t } from '@/platform/i18n'

interface Page<T> {
  readonly items: readonly T[]
  readonly next?: string
}

/**
 * A list that comes in parts; what an overtaken question answers is dropped. It is asked anew when what it is filtered
 * by rests for a moment.
 */
export function usePart<T>(ask: (cursor: string | undefined) => Promise<Page<T>>, filter?: WatchSource) {
  const found = shallowRef<readonly T[] | null>(null)
  const next = shallowRef<string | undefined>(undefined)
  const failed = shallowRef('')
  let asked = 0

  async function load(more = false): Promise<void> {
    const mine = ++asked
    failed.value = ''
    try {
      const page = await ask(more ? next.value : undefined)
      if (mine !== asked) return
      found.value = more ? [...(found.value ?? []), ...page.items] : page.items
      next.value = page.next
    } catch (cause) {
      if (mine !== asked) return
      failed.value = said(cause)
    }
  }
  if (filter !== undefined) {
    let due: ReturnType<typeof setTimeout> | undefined
    watch(
      filter,
      () => {
        clearTimeout(due)
        due = setTimeout(() => void load(), 200)
      },
      { deep: true },
    )
  }
  void load()
  return { found, next, failed, load }
}

/** What went wrong, in words; a fault of ours goes on. */
export function said(cause: unknown): string {
  if (cause instanceof Problem)
    return cause.faults.length > 0 ? cause.faults.map((one) => one.message).join(' ') : cause.message
  if (cause instanceof Unreachable) return t('signin.unreachable')
  throw cause
}
