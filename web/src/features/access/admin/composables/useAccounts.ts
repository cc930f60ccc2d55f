import { computed, reactive, shallowRef, watch } from 'vue'
import { http, Problem, Unreachable, type components } from '@/platform/http'
import { t } from '@/platform/i18n'
import { community } from '@/platform/session/community'

export type AccountLine = components['schemas']['AccountLine']

/** The accounts of the chosen community, as the filter wants them. */
export function useAccounts() {
  const filter = reactive({ words: '', residents: false })
  const found = shallowRef<readonly AccountLine[] | null>(null)
  const next = shallowRef<string | undefined>(undefined)
  const failed = shallowRef('')
  let asked = 0

  async function load(more = false): Promise<void> {
    const mine = ++asked
    failed.value = ''
    try {
      const page = await http.get('/api/v1/accounts', {
        query: {
          community: community.value?.code,
          q: filter.words,
          residents: filter.residents,
          limit: 50,
          cursor: more ? next.value : undefined,
        },
      })
      if (mine !== asked) return
      found.value = more ? [...(found.value ?? []), ...page.items] : page.items
      next.value = page.next
    } catch (cause) {
      if (mine !== asked) return
      if (cause instanceof Problem) failed.value = cause.message
      else if (cause instanceof Unreachable) failed.value = t('signin.unreachable')
      else throw cause
    }
  }
  let due: ReturnType<typeof setTimeout> | undefined
  watch(filter, () => {
    clearTimeout(due)
    due = setTimeout(() => void load(), 200)
  })
  void load()
  return { filter, found: computed(() => found.value), next: computed(() => next.value), failed, load }
}
