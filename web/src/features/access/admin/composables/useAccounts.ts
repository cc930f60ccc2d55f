import { reactive } from 'vue'
import { usePart } from '@/design/part'
import { http, type components } from '@/platform/http'
import { community } from '@/platform/session/community'

export type AccountLine = components['schemas']['AccountLine']

/** The accounts of the chosen community, as the filter wants them. */
export function useAccounts() {
  const filter = reactive({ words: '', residents: false })
  const query = () => ({ community: community.value?.code, q: filter.words, residents: filter.residents })
  const part = usePart<AccountLine>(
    (cursor) => http.get('/api/v1/accounts', { query: { ...query(), limit: 50, cursor } }),
    query,
  )
  return { filter, ...part }
}
