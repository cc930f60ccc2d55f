import { onBeforeUnmount, shallowRef, watch, type Ref } from 'vue'
import { mayBeMany } from '@/platform/binder'
import { http, type components } from '@/platform/http'
import { community } from '@/platform/session/community'
import type { ReportForm } from './form'

export type Proposal = components['schemas']['ProposalView']
const GATHER = 300

/** Whether the caller's home makes the number of homes full that tell of one matter. */
export function useMany(form: ReportForm, chosen: Ref<string | null>) {
  const proposal = shallowRef<Proposal | null>(null)
  let due: ReturnType<typeof setTimeout> | undefined
  let turn = 0

  async function ask(): Promise<void> {
    const mine = ++turn
    const procedure = chosen.value
    try {
      if (procedure === null || form.said.trim() === '' || !(await mayBeMany(procedure))) {
        proposal.value = null
        return
      }
      const found = await http.post('/api/v1/triage/collective', {
        body: { community: community.value?.code, text: form.said.trim(), home: form.caller.home?.id },
      })
      if (mine === turn) proposal.value = found.proposal ?? null
    } catch {
      // It is an offer beside the form: where nobody answers it is not made.
    }
  }
  watch(
    () => [chosen.value, form.said.trim(), form.caller.home?.id],
    () => {
      clearTimeout(due)
      due = setTimeout(() => void ask(), GATHER)
    },
    { immediate: true },
  )
  onBeforeUnmount(() => {
    turn++
    clearTimeout(due)
  })
  return proposal
}
