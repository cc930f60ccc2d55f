import { computed, onBeforeUnmount, ref, shallowRef, watch } from 'vue'
import { http, Problem, Unreachable } from '@/platform/http'
import { community } from '@/platform/session/community'
import { actions, meant, ofArticle, ofCase, ofHome, ofPerson, ofProcedure, type Entry } from './entries'

const GATHER = 80
const OF_EACH = 5
/** Fewer signs than this say nothing about a person. */
const PERSONAL = 2

/** What the words may mean: cases, procedures, homes, people, actions. */
export function usePalette() {
  const words = ref('')
  const binder = shallowRef<readonly Entry[]>([])
  const found = shallowRef<readonly Entry[]>([])
  const silent = ref(false)
  let due: ReturnType<typeof setTimeout> | undefined
  let asking: AbortController | null = null
  const code = () => community.value?.code ?? ''

  http
    .get('/api/v1/procedures', {})
    .then((page) => (binder.value = page.items.flatMap((line) => ofProcedure(line, code()))))
    .catch(() => (silent.value = true))

  watch(words, (now) => {
    clearTimeout(due)
    asking?.abort()
    if (now.trim() === '') found.value = []
    else due = setTimeout(() => void look(now.trim()), GATHER)
  })

  async function look(q: string): Promise<void> {
    asking = new AbortController()
    const { signal } = asking
    const query = { community: code(), q, limit: OF_EACH }
    // Who may not see people, or asks while the line is down, still finds the rest.
    const list = async <T>(asked: Promise<{ items: T[] }>, of: (one: T) => Entry): Promise<Entry[]> => {
      try {
        return (await asked).items.map(of)
      } catch (cause) {
        if (signal.aborted) return []
        if (!(cause instanceof Problem) && !(cause instanceof Unreachable)) throw cause
        down ||= cause instanceof Unreachable
        return []
      }
    }
    let down = false
    const personal = q.length >= PERSONAL
    const all = await Promise.all([
      list(http.get('/api/v1/cases', { query: { ...query, status: 'any', sort: 'opened' }, signal }), ofCase),
      personal ? list(http.get('/api/v1/homes', { query, signal }), ofHome) : [],
      personal ? list(http.get('/api/v1/people', { query, signal }), ofPerson) : [],
      personal ? list(http.get('/api/v1/articles', { query: { q }, signal }), ofArticle) : [],
    ])
    if (signal.aborted) return
    silent.value = down
    found.value = all.map((of) => of.slice(0, OF_EACH)).flat()
  }
  onBeforeUnmount(() => {
    clearTimeout(due)
    asking?.abort()
  })

  const entries = computed<readonly Entry[]>(() => {
    const now = words.value.trim()
    const own = actions(code())
    if (now === '') return [...own, ...binder.value.filter((one) => one.kind === 'procedure')]
    return [
      // Between two answers only what fits the words as they stand now, so that Enter takes no other.
      ...found.value.filter((one) => one.kind === 'case' && meant(one, now)),
      ...binder.value.filter((one) => meant(one, now)).slice(0, 2 * OF_EACH),
      ...found.value.filter((one) => one.kind !== 'case'),
      ...own.filter((one) => meant(one, now)),
    ]
  })
  return { words, entries, silent }
}
