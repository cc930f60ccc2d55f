import { ref, shallowRef, watch, type Ref } from 'vue'
import { http, Problem, Unreachable, type components } from '@/platform/http'

export type Swap = components['schemas']['SwapView']
export type Deed = 'agree' | 'decline' | 'take-back' | 'confirm' | 'refuse'

/** Turns on offer in a community, as far as they concern the person. */
export function useSwaps(where: Ref<string>) {
  const swaps = shallowRef<readonly Swap[]>([])
  const failed = ref('')
  const busy = ref(false)

  /** Whether it went through; what is wrong stands in `failed`. */
  async function done(work: () => Promise<unknown>): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    failed.value = ''
    try {
      await work()
      return true
    } catch (cause) {
      if (!(cause instanceof Problem) && !(cause instanceof Unreachable)) throw cause
      const more = cause instanceof Problem ? cause.faults.map((one) => one.message) : []
      failed.value = [cause.message, ...more].join(' ')
      return false
    } finally {
      busy.value = false
    }
  }
  async function read(): Promise<void> {
    swaps.value = (await http.get('/api/v1/swaps', { query: { community: where.value } })).items
  }
  const load = () => done(read)
  const answer = (swap: Swap, deed: Deed, reason?: string) =>
    done(async () => {
      const body = { community: where.value, do: deed, reason }
      await http.post('/api/v1/swaps/{id}/answer', { path: { id: swap.id }, body })
      await read()
    })
  const offer = (turn: { role: string; from: string; to: string }, account?: string) =>
    done(async () => {
      const { role, from, to } = turn
      await http.post('/api/v1/swaps', { body: { community: where.value, role, from, to, account } })
      await read()
    })
  watch(where, load, { immediate: true })
  return { swaps, failed, busy, load, answer, offer }
}
