import { shallowRef } from 'vue'
import { Problem, Unreachable } from '@/platform/http'
import { t } from '@/platform/i18n'

interface Page<T> {
  readonly items: readonly T[]
  readonly next?: string
}

/** A list that comes in parts, the newest first; what an overtaken question answers is dropped. */
export function usePart<T>(ask: (cursor: string | undefined) => Promise<Page<T>>) {
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
  void load()
  return { found, next, failed, load }
}

/** What went wrong, in words; a fault of ours goes on. */
export function said(cause: unknown): string {
  if (cause instanceof Problem) return cause.faults[0]?.message ?? cause.message
  if (cause instanceof Unreachable) return t('signin.unreachable')
  throw cause
}
