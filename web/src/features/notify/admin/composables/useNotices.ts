import { reactive } from 'vue'
import { usePart } from '@/design/part'
import { http, type components } from '@/platform/http'
import { community } from '@/platform/session/community'

export type Notice = components['schemas']['NoticeView']
export const STATES = ['draft', 'submitted', 'approved', 'sent', 'withdrawn'] as const

/** The notices of the chosen community, the newest first. */
export function useNotices() {
  const filter = reactive({ state: '' })
  const query = () => ({
    community: community.value?.code,
    state: filter.state === '' ? undefined : filter.state,
  })
  const part = usePart<Notice>(
    (cursor) => http.get('/api/v1/notices', { query: { ...query(), limit: 50, cursor } }),
    query,
  )

  /** Puts a notice in its place after something was done with it. */
  function put(notice: Notice): void {
    const before = part.found.value ?? []
    part.found.value = before.some((one) => one.id === notice.id)
      ? before.map((one) => (one.id === notice.id ? notice : one))
      : [notice, ...before]
  }
  return { filter, ...part, put }
}
