import { computed } from 'vue'
import { http, type components } from '../http'
import { useTold } from './told'

export type Matter = components['schemas']['LeftMatter']

/** What the shift before left over to me, in the order in which it comes; it stands before everything else that can wait. */
export function useLeft() {
  const { found } = useTold((community) => http.get('/api/v1/handover/left', { query: { community } }))
  const matters = computed<readonly Matter[]>(() => found.value?.items ?? [])
  return { matters, places: computed(() => new Map(matters.value.map((one, i) => [one.case, i]))) }
}
