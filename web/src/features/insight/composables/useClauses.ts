import { reactive, ref, shallowRef, watch } from 'vue'
import { http, Problem, Unreachable, type components } from '@/platform/http'

export type Clause = components['schemas']['ClauseView']
export type Document = components['schemas']['DocumentView']

/** What is shown. Empty: anything. */
export interface Filter {
  document: string
  show: 'all' | 'uncarried' | 'carried'
  words: string
  from: string
  to: string
  community: string
}

const PAGE = 100
const GATHER = 200

/** Clauses by a filter, page by page, and the documents that they stand in. */
export function useClauses(begin: Partial<Filter>) {
  const filter = reactive<Filter>({
    document: '',
    show: 'all',
    words: '',
    from: '',
    to: '',
    community: '',
    ...begin,
  })
  const documents = shallowRef<readonly Document[]>([])
  const clauses = shallowRef<readonly Clause[] | null>(null)
  const next = shallowRef<string | undefined>()
  const failed = ref('')
  let asking: AbortController | null = null
  let due: ReturnType<typeof setTimeout> | undefined

  async function attempt(ask: () => Promise<void>, signal?: AbortSignal): Promise<void> {
    failed.value = ''
    try {
      await ask()
    } catch (cause) {
      if (signal?.aborted) return
      if (!(cause instanceof Unreachable) && !(cause instanceof Problem)) throw cause
      failed.value = cause.message
    }
  }
  const or = (text: string) => (text.trim() === '' ? undefined : text.trim())

  async function load(more = false): Promise<void> {
    asking?.abort()
    asking = new AbortController()
    const { signal } = asking
    await attempt(async () => {
      const page = await http.get('/api/v1/clauses', {
        query: {
          community: or(filter.community),
          document: or(filter.document),
          carried: filter.show === 'all' ? undefined : filter.show === 'carried',
          q: or(filter.words),
          from: or(filter.from),
          to: or(filter.to),
          cursor: more ? next.value : undefined,
          limit: PAGE,
        },
        signal,
      })
      clauses.value = more ? [...(clauses.value ?? []), ...page.items] : page.items
      next.value = page.next ?? undefined
    }, signal)
  }
  void attempt(async () => {
    documents.value = (await http.get('/api/v1/clauses/documents', {})).items
  })
  watch(
    filter,
    () => {
      clearTimeout(due)
      due = setTimeout(() => void load(), GATHER)
    },
    { deep: true },
  )
  void load()
  return { filter, documents, clauses, next, failed, load }
}
