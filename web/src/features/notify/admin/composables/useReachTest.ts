import { onBeforeUnmount, ref, shallowRef, watch } from 'vue'
import { useDeed } from '@/design/deed'
import { http, type components } from '@/platform/http'
import { community } from '@/platform/session/community'

export type Trial = components['schemas']['TrialView']
export type Test = components['schemas']['ReachTestView']

const AGAIN = 5_000

/** Whom a call of a procedure would really reach, and the tests that were really sent. */
export function useReachTest() {
  const here = community.value?.code ?? ''
  const procedures = shallowRef<readonly { id: string; title: string }[]>([])
  const procedure = ref('lift-entrapment')
  const at = ref('')
  const trial = shallowRef<Trial | null>(null)
  const tests = shallowRef<readonly Test[]>([])
  const looking = useDeed()
  const sending = useDeed()

  async function look(): Promise<void> {
    const when = at.value === '' ? {} : { at: `${at.value}:00+08:00` }
    await looking.act(async () => {
      const query = { community: here, procedure: procedure.value, ...when }
      trial.value = await http.get('/api/v1/reach/trial', { query })
    })
  }
  async function follow(): Promise<void> {
    tests.value = (await http.get('/api/v1/reach/tests', { query: { community: here } })).items
  }
  async function send(): Promise<void> {
    await sending.act(async () => {
      const moment = trial.value?.at
      const body = {
        community: here,
        procedure: procedure.value,
        ...(moment === undefined ? {} : { at: moment }),
      }
      await http.post('/api/v1/reach/tests', { body })
      await follow()
    })
  }
  // One deed at a time: the list is another one than the look.
  void useDeed().act(async () => {
    procedures.value = (await http.get('/api/v1/procedures', {})).items
  })
  watch([procedure, at], () => void look(), { immediate: true })
  void useDeed().act(follow)
  const timer = setInterval(() => {
    if (tests.value.length > 0) void useDeed().act(follow)
  }, AGAIN)
  onBeforeUnmount(() => clearInterval(timer))
  return { procedures, procedure, at, trial, tests, send, looking, sending }
}
