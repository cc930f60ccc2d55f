import { onBeforeUnmount, shallowRef, watch } from 'vue'
import { http, Problem, Unreachable, type components } from '@/platform/http'
import { community } from '@/platform/session/community'
import { onAnew } from '@/platform/stream'

export type Opening = components['schemas']['OpeningView']

const MOST = 12
const AGAIN = 5 * 60_000
/** The roster tells of it, with the people. */
const SHIFT = 'shift change'

/** What the calendar opens by itself next; loaded anew every few minutes. */
export function useOpenings() {
  const openings = shallowRef<readonly Opening[]>([])
  let turn = 0

  async function load(): Promise<void> {
    const mine = ++turn
    try {
      const page = await http.get('/api/v1/openings', {
        query: { community: community.value?.code, limit: MOST },
      })
      if (mine === turn) openings.value = page.items.filter((one) => one.every !== SHIFT)
    } catch (cause) {
      // The band over the page tells that nobody answers.
      if (!(cause instanceof Problem) && !(cause instanceof Unreachable)) throw cause
    }
  }
  watch(() => community.value?.code, load, { immediate: true })
  const beat = setInterval(() => void load(), AGAIN)
  const stop = onAnew(() => void load())
  onBeforeUnmount(() => {
    turn++
    clearInterval(beat)
    stop()
  })
  return openings
}
