import { computed, reactive, shallowRef, watch } from 'vue'
import { http, Problem, Unreachable, type components } from '@/platform/http'
import { t } from '@/platform/i18n'
import { community } from '@/platform/session/community'

export type Notice = components['schemas']['NoticeView']
export const STATES = ['draft', 'submitted', 'approved', 'sent', 'withdrawn'] as const

/** The notices of the chosen community, the newest first. */
export function useNotices() {
  const filter = reactive({ state: '' })
  const found = shallowRef<readonly Notice[] | null>(null)
  const next = shallowRef<string | undefined>(undefined)
  const failed = shallowRef('')
  let asked = 0

  async function load(more = false): Promise<void> {
    const mine = ++asked
    failed.value = ''
    try {
      const page = await http.get('/api/v1/notices', {
        query: {
          community: community.value?.code,
          state: filter.state === '' ? undefined : filter.state,
          limit: 50,
          cursor: more ? next.value : undefined,
        },
      })
      if (mine !== asked) return
      found.value = more ? [...(found.value ?? []), ...page.items] : page.items
      next.value = page.next
    } catch (cause) {
      if (mine === asked) failed.value = told(cause)
    }
  }

  /** Puts a notice in its place after something was done with it. */
  function put(notice: Notice): void {
    const before = found.value ?? []
    found.value = before.some((one) => one.id === notice.id)
      ? before.map((one) => (one.id === notice.id ? notice : one))
      : [notice, ...before]
  }
  watch([filter, () => community.value?.code], () => void load())
  void load()
  return { filter, found: computed(() => found.value), next: computed(() => next.value), failed, load, put }
}

/** What a refusal says; anything else is a fault of ours. */
export function told(cause: unknown): string {
  if (cause instanceof Problem) return cause.message
  if (cause instanceof Unreachable) return t('signin.unreachable')
  throw cause
}
