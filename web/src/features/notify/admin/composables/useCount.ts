import { shallowRef, watch } from 'vue'
import { http, Problem, type components } from '@/platform/http'
import { t } from '@/platform/i18n'
import { community } from '@/platform/session/community'
import { target, type Typed } from './audience'
import { said } from '@/design/part'

/** How many an audience is, counted anew while it is typed. */
export function useCount(audience: () => readonly Typed[]) {
  const count = shallowRef<components['schemas']['AudienceView'] | null>(null)
  const why = shallowRef('')
  let asked = 0

  async function recount(): Promise<void> {
    const mine = ++asked
    try {
      const body = { community: community.value?.code, audience: audience().map(target) }
      const found = await http.post('/api/v1/notices/audience', { body })
      if (mine !== asked) return
      count.value = found
      why.value = ''
    } catch (cause) {
      if (mine !== asked) return
      count.value = null
      why.value =
        cause instanceof Problem && cause.faults.length > 0
          ? [...new Set(cause.faults.map((one) => one.message))].join(t('notices.also'))
          : said(cause)
    }
  }
  let due: ReturnType<typeof setTimeout> | undefined
  watch(
    audience,
    () => {
      clearTimeout(due)
      due = setTimeout(() => void recount(), 300)
    },
    { deep: true },
  )
  void recount()
  return { count, why }
}
