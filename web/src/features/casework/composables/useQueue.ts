import { computed, onBeforeUnmount, ref, shallowRef, watch } from 'vue'
import { http, Unreachable, type components } from '@/platform/http'
import { community } from '@/platform/session/community'
import { onAnew, onTold } from '@/platform/stream'
import { useLeft } from '@/platform/stream/left'

export type Line = components['schemas']['Line']

const MOST_AT_ONCE = 200
/** Changes that come in a burst are loaded once. */
const GATHER = 200
/** More changes than that are loaded as one list. */
const MOST_BY_NAME = 50

/**
 * Critical ones that nobody has answered stand on top, then what the shift before left over, then the soonest clock,
 * then those without one.
 */
export function urgent(a: Line, b: Line, left: ReadonlyMap<string, number> = new Map()): number {
  const alone = (line: Line) => (line.severity === 'critical' && !line.answered ? 0 : 1)
  const place = (line: Line) => left.get(line.id) ?? left.size
  return (
    alone(a) - alone(b) ||
    place(a) - place(b) ||
    (a.next_deadline ?? '9').localeCompare(b.next_deadline ?? '9')
  )
}

/** The open cases of the community, kept true by the stream. */
export function useQueue() {
  const lines = shallowRef<readonly Line[]>([])
  const { places: left } = useLeft()
  const loaded = ref(false)
  const failed = shallowRef<Error | null>(null)
  let due: ReturnType<typeof setTimeout> | undefined
  let turn = 0

  async function load(): Promise<void> {
    const mine = ++turn
    const where = community.value?.code
    try {
      const found: Line[] = []
      let cursor: string | undefined
      do {
        const page = await http.get('/api/v1/cases', {
          query: { community: where, limit: MOST_AT_ONCE, sort: 'next_deadline', cursor },
        })
        found.push(...page.items)
        cursor = page.next ?? undefined
      } while (cursor !== undefined)
      if (mine !== turn) return
      lines.value = found
      loaded.value = true
      failed.value = null
    } catch (cause) {
      // Silence is told by the band over the page; the list shows what it last knew.
      if (!(cause instanceof Unreachable)) failed.value = cause as Error
      else if (mine === turn) soon(2_000)
    }
  }
  /** Only what changed: hundreds of open cases stay as they are. */
  async function loadChanged(ids: readonly string[]): Promise<void> {
    const mine = turn
    try {
      const page = await http.get('/api/v1/cases', {
        query: { community: community.value?.code, id: [...ids] },
      })
      if (mine !== turn) return
      const gone = new Set(ids)
      const open = page.items.filter((line) => line.status === 'open')
      lines.value = [...lines.value.filter((line) => !gone.has(line.id)), ...open]
    } catch (cause) {
      if (mine !== turn) return
      if (cause instanceof Unreachable) soon(2_000)
      else failed.value = cause as Error
    }
  }

  /** What changed since; null: everything may have. */
  let changed: Set<string> | null = new Set()
  function soon(pause = GATHER, id: string | null = null): void {
    if (id === null) changed = null
    else changed?.add(id)
    due ??= setTimeout(() => {
      due = undefined
      const ids = changed
      changed = new Set()
      if (ids === null || !loaded.value || ids.size > MOST_BY_NAME) void load()
      else void loadChanged([...ids])
    }, pause)
  }

  const endings = [
    onTold('case', (told) => {
      if (told.community === community.value?.id) soon(GATHER, told.id)
    }),
    // Whose turn it is to approve or sign goes with the post.
    onTold('duty', () => soon()),
    onAnew(() => soon(0)),
  ]
  watch(
    () => community.value?.code,
    () => {
      loaded.value = false
      void load()
    },
    { immediate: true },
  )
  onBeforeUnmount(() => {
    turn++
    clearTimeout(due)
    endings.forEach((end) => end())
  })
  return {
    lines: computed(() => lines.value.toSorted((a, b) => urgent(a, b, left.value))),
    left,
    loaded,
    failed,
    load,
  }
}
