import { onBeforeUnmount, ref, shallowRef } from 'vue'
import { http, Problem, Unreachable, type components } from '@/platform/http'
import { community } from '@/platform/session/community'

type Person = components['schemas']['PersonView']

export interface Match {
  readonly key: string
  readonly home: { id: string; label: string } | null
  readonly name: string
  readonly livesAs: string
  /** Masked: it tells whether it is the one that rings. */
  readonly phone: string
}

const GATHER = 90
const AT_ONCE = 6

/** Finds who calls by room number, name, pinyin initials, or the phone's last four digits. */
export function useCallerSearch() {
  const matches = shallowRef<readonly Match[]>([])
  const open = ref(false)
  const nothing = ref(false)
  let due: ReturnType<typeof setTimeout> | undefined
  let asking: AbortController | null = null

  function look(q: string): void {
    clearTimeout(due)
    asking?.abort()
    nothing.value = false
    if (q.trim() === '') {
      open.value = false
      matches.value = []
      return
    }
    due = setTimeout(() => void find(q.trim()), GATHER)
  }

  async function find(q: string): Promise<void> {
    asking = new AbortController()
    const { signal } = asking
    const query = { community: community.value?.code, q, limit: AT_ONCE }
    try {
      const [people, homes] = await Promise.all([
        http.get('/api/v1/people', { query, signal }).catch((cause) => {
          // Who may not see people still finds homes.
          if (cause instanceof Problem && cause.status === 403) return { items: [] as Person[] }
          throw cause
        }),
        http.get('/api/v1/homes', { query, signal }),
      ])
      if (signal.aborted) return
      const persons = people.items.map<Match>((one) => ({
        key: `${one.id} ${one.home?.id ?? ''}`,
        home: one.home ?? null,
        name: one.name,
        livesAs: one.lives_as,
        phone: one.phone ?? '',
      }))
      const told = new Set(persons.map((one) => one.home?.id))
      const rooms = homes.items
        .filter((home) => !told.has(home.id))
        .map<Match>((home) => ({
          key: home.id,
          home: { id: home.id, label: home.label },
          name: '',
          livesAs: '',
          phone: '',
        }))
      matches.value = [...persons, ...rooms].slice(0, AT_ONCE)
      nothing.value = matches.value.length === 0
      open.value = matches.value.length > 0
    } catch (cause) {
      if (!signal.aborted && !(cause instanceof Unreachable) && !(cause instanceof Problem)) throw cause
    }
  }

  function close(): void {
    clearTimeout(due)
    open.value = false
  }
  onBeforeUnmount(() => {
    clearTimeout(due)
    asking?.abort()
  })
  return { matches, open, nothing, look, close }
}
