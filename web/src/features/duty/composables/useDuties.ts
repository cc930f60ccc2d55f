import { onBeforeUnmount, ref, shallowRef, watch } from 'vue'
import { http, Problem, Unreachable, type components } from '@/platform/http'
import { community } from '@/platform/session/community'
import { onAnew, onTold } from '@/platform/stream'

export type Duty = components['schemas']['DutyView']

/** Turns that begin within a day are shown as what comes next. */
const AHEAD = 24 * 3600_000
const AGAIN = 5 * 60_000

/**
 * Who is on duty now, and the turns of the next day; loaded anew when the roster moves, at the next change of shift,
 * and every few minutes.
 */
export function useDuties(now: () => number) {
  const present = shallowRef<readonly Duty[]>([])
  const coming = shallowRef<readonly Duty[]>([])
  const loaded = ref(false)
  const failed = ref('')
  let turn = 0
  let beat = 0

  async function load(): Promise<void> {
    const mine = ++turn
    const query = { community: community.value?.code }
    const from = now()
    try {
      const [here, next] = await Promise.all([
        http.get('/api/v1/duties/now', { query }),
        http.get('/api/v1/duties', {
          query: { ...query, from: new Date(from).toISOString(), to: new Date(from + AHEAD).toISOString() },
        }),
      ])
      if (mine !== turn) return
      present.value = here.items
      coming.value = next.items.filter((duty) => Date.parse(duty.from) > from)
      failed.value = ''
      loaded.value = true
    } catch (cause) {
      if (!(cause instanceof Problem) && !(cause instanceof Unreachable)) throw cause
      if (mine === turn) failed.value = cause.message
    }
    if (mine === turn) {
      const changes = [...present.value.map((duty) => duty.to), ...coming.value.map((duty) => duty.from)]
      const next = Math.min(...changes.map((at) => Date.parse(at) - now() + 1_000), AGAIN)
      clearTimeout(beat)
      beat = window.setTimeout(() => void load(), Math.max(next, 1_000))
    }
  }

  watch(() => community.value?.code, load, { immediate: true })
  const stop = [onTold('duty', () => void load()), onAnew(() => void load())]
  onBeforeUnmount(() => {
    turn++
    clearTimeout(beat)
    stop.forEach((end) => end())
  })
  return { present, coming, loaded, failed, load }
}
