import { reactive, ref, shallowRef, watch } from 'vue'
import { http, Problem, Unreachable, type components } from '@/platform/http'
import { community } from '@/platform/session/community'

export type Figures = components['schemas']['DepartmentFigures']

/** The figures of the community that stands in the bar, over a period. */
export function useFigures(first: { from: string; to: string }) {
  const period = reactive({ ...first })
  const figures = shallowRef<Figures | null>(null)
  const failed = ref('')
  let asked = 0

  async function load(): Promise<void> {
    const mine = ++asked
    failed.value = ''
    try {
      const found = await http.get('/api/v1/figures', {
        query: {
          community: community.value?.code,
          from: period.from === '' ? undefined : period.from,
          to: period.to === '' ? undefined : period.to,
        },
      })
      if (mine === asked) figures.value = found
    } catch (cause) {
      if (!(cause instanceof Unreachable) && !(cause instanceof Problem)) throw cause
      if (mine === asked) failed.value = cause.message
    }
  }
  watch([() => community.value?.code, () => period.from, () => period.to], load, { immediate: true })
  return { period, figures, failed, load }
}
