import { computed, onBeforeUnmount, ref, shallowRef } from 'vue'
import { now } from '@/platform/clock'
import { http, Problem, Unreachable, type components } from '@/platform/http'
import { onAnew, onTold } from '@/platform/stream'

export type Case = components['schemas']['CaseView']
export type Step = components['schemas']['StepView']
export type Command = Omit<components['schemas']['CommandBody'], 'id'>
export type Result = components['schemas']['ResultBody']

/** How often a command whose fate is not known is sent again, and after how long. */
const PAUSES = [500, 1_500, 4_000, 8_000, 15_000]

/** A case as it stands, kept true by the stream. */
export function useCase(id: string) {
  const shown = shallowRef<Case | null>(null)
  const failed = shallowRef<Error | null>(null)
  /** Commands on their way: the page shows that they are kept. */
  const going = ref(0)
  let gone = false
  let loading = false
  let again = false

  /** Older answers never overwrite newer ones. */
  function take(next: Case): void {
    if (shown.value === null || next.seq >= shown.value.seq) shown.value = next
    failed.value = null
  }

  async function load(): Promise<void> {
    if (loading) {
      again = true
      return
    }
    loading = true
    try {
      take(await http.get('/api/v1/cases/{id}', { path: { id } }))
    } catch (cause) {
      if (cause instanceof Unreachable) setTimeout(() => !gone && void load(), 2_000)
      else failed.value = cause as Error
    } finally {
      loading = false
      if (again && !gone) {
        again = false
        void load()
      }
    }
  }

  /**
   * Sends commands in one commit. Where nobody answers they are sent again under the same ids until somebody does:
   * a repeat is harmless. Refusals are results, not exceptions.
   */
  async function send(...commands: Command[]): Promise<readonly Result[]> {
    const at = new Date(now()).toISOString()
    const body = { commands: commands.map((one) => ({ at, ...one, id: crypto.randomUUID() })) }
    going.value++
    try {
      for (let tries = 0; ; tries++) {
        try {
          const answer = await http.post('/api/v1/cases/{id}/commands', {
            path: { id },
            body: { ...body, device_now: new Date(now()).toISOString() },
          })
          take(answer.case)
          return answer.results
        } catch (cause) {
          const unknown = cause instanceof Unreachable || (cause instanceof Problem && cause.passing)
          if (!unknown || gone) throw cause
          await new Promise((go) => setTimeout(go, PAUSES[Math.min(tries, PAUSES.length - 1)]))
        }
      }
    } finally {
      going.value--
    }
  }

  const endings = [
    onTold('case', (told) => {
      if (told.id === id && told.seq > (shown.value?.seq ?? 0)) void load()
    }),
    onTold('deadline', (told) => {
      if (told.id === id) void load()
    }),
    onAnew(() => void load()),
  ]
  onBeforeUnmount(() => {
    gone = true
    endings.forEach((end) => end())
  })
  void load()
  return { shown: computed(() => shown.value), failed, going, load, send, take }
}
