import { shallowRef, watch } from 'vue'
import { said } from '@/design/part'
import { http, type components } from '@/platform/http'
import { community } from '@/platform/session/community'

type Schemas = components['schemas']
export interface WholeHome {
  readonly overview: Schemas['HomeOverview']
  readonly people: Schemas['HomeView']['people']
  readonly bills: readonly Schemas['HomeBillView'][]
  readonly changes: readonly Schemas['ChangeView'][]
  /** Nobody enters it until the police release it, whatever the reason. */
  readonly sealed: boolean
}

/** Everything that the desk looks up of one home. */
export function useHome(id: () => string) {
  const home = shallowRef<WholeHome | null>(null)
  const failed = shallowRef('')
  let asked = 0

  async function load(): Promise<void> {
    const mine = ++asked
    failed.value = ''
    const of = { path: { id: id() }, query: { community: community.value?.code } }
    try {
      const [overview, bills, changes] = await Promise.all([
        http.get('/api/v1/homes/{id}/overview', of),
        http.get('/api/v1/homes/{id}/bills', of),
        http.get('/api/v1/homes/{id}/changes', { ...of, query: { ...of.query, limit: 200 } }),
      ])
      const found = await http.get('/api/v1/homes', {
        query: { ...of.query, q: overview.name, limit: 5 },
      })
      if (mine !== asked) return
      const own = found.items.find((one) => one.id === overview.id)
      home.value = {
        overview,
        people: own?.people ?? [],
        sealed: own?.sealed_since !== undefined,
        bills: bills.items,
        changes: [...changes.items].reverse(),
      }
    } catch (cause) {
      if (mine !== asked) return
      home.value = null
      failed.value = said(cause)
    }
  }
  watch([id, () => community.value?.code], () => void load(), { immediate: true })
  return { home, failed, load }
}
