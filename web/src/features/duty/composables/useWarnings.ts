import { onBeforeUnmount, ref, shallowRef, watch } from 'vue'
import { binder } from '@/platform/binder'
import { http, Problem, Unreachable, type components } from '@/platform/http'
import { community } from '@/platform/session/community'
import { onAnew, onTold } from '@/platform/stream'

type Line = components['schemas']['Line']
const MOST = 5

/** Warnings in force: open cases of procedures that a warning opens; and the last one that is over. */
export function useWarnings() {
  const force = shallowRef<readonly Line[]>([])
  const last = shallowRef<Line | null>(null)
  const loaded = ref(false)
  let turn = 0
  let due: ReturnType<typeof setTimeout> | undefined

  async function load(): Promise<void> {
    const mine = ++turn
    const where = community.value?.code
    try {
      const warned = (await binder()).filter((line) => line.warned)
      const pages = await Promise.all(
        warned.map((line) =>
          http.get('/api/v1/cases', {
            query: { community: where, procedure: line.id, status: 'any', sort: 'opened', limit: MOST },
          }),
        ),
      )
      if (mine !== turn) return
      const all = pages.flatMap((page) => page.items).filter((line) => !line.drill)
      force.value = all.filter((line) => line.status === 'open')
      last.value =
        all
          .filter((line) => line.status === 'closed')
          .toSorted((a, b) => b.opened_at.localeCompare(a.opened_at))[0] ?? null
      loaded.value = true
    } catch (cause) {
      // The band over the page tells that nobody answers.
      if (!(cause instanceof Problem) && !(cause instanceof Unreachable)) throw cause
    }
  }
  watch(() => community.value?.code, load, { immediate: true })
  const soon = () => {
    clearTimeout(due)
    due = setTimeout(() => void load(), 500)
  }
  const stop = [onTold('case', soon), onAnew(soon)]
  onBeforeUnmount(() => {
    turn++
    clearTimeout(due)
    stop.forEach((end) => end())
  })
  return { force, last, loaded }
}
