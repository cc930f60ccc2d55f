import { onBeforeUnmount, ref, shallowRef, watch } from 'vue'
import { http, Problem, Unreachable, type components } from '@/platform/http'
import { community } from '@/platform/session/community'
import { isPhone } from '@/platform/phone'
import type { ReportForm } from './form'

export type Heard = components['schemas']['TriageView']
export type Suggestion = components['schemas']['SuggestionView']
export type Similar = components['schemas']['SimilarView']

/** Keys that come faster than this are asked about once. */
const GATHER = 15
const NOTHING: Heard = { suggestions: [], similar: [], names: {} }

/** What the words may be about, asked anew with each of them; nothing is kept by asking. */
export function useTriage(form: ReportForm) {
  const heard = shallowRef<Heard>(NOTHING)
  const silent = ref(false)
  let due: ReturnType<typeof setTimeout> | undefined
  let asking: AbortController | null = null
  let answered = ''
  let under: Promise<void> = Promise.resolve()

  const question = () =>
    JSON.stringify({
      text: form.said.trim(),
      community: community.value?.code,
      home: form.caller.home?.id,
      phone: isPhone(form.caller.phone) ? form.caller.phone.trim() : undefined,
    })

  async function ask(): Promise<void> {
    const mine = question()
    if (mine === answered) return
    asking?.abort()
    asking = new AbortController()
    const { signal } = asking
    if (form.said.trim() === '') {
      heard.value = NOTHING
      answered = mine
      return
    }
    try {
      const found = await http.post('/api/v1/triage', { body: JSON.parse(mine), signal })
      if (signal.aborted) return
      heard.value = found
      answered = mine
      silent.value = false
    } catch (cause) {
      if (signal.aborted) return
      if (!(cause instanceof Unreachable) && !(cause instanceof Problem)) throw cause
      silent.value = true
    }
  }

  watch(
    question,
    () => {
      clearTimeout(due)
      due = setTimeout(() => (under = ask()), GATHER)
    },
    { immediate: true },
  )
  onBeforeUnmount(() => {
    clearTimeout(due)
    asking?.abort()
  })

  /** Resolves when what is shown is about the words as they stand; with no answer it resolves as well. */
  async function settled(): Promise<void> {
    clearTimeout(due)
    await under
    if (question() !== answered) await (under = ask())
  }
  return { heard, silent, settled }
}
