import { shallowRef, watch } from 'vue'
import { mayBeMany } from '@/platform/binder'
import { http, type components } from '@/platform/http'
import type { Case } from './useCase'

/** Whether as many homes as it takes have told of the matter of an open case; opens it for all of them. */
export function useMany(shown: () => Case | null) {
  const proposal = shallowRef<components['schemas']['ProposalView'] | null>(null)
  const busy = shallowRef(false)

  watch(
    () => {
      const one = shown()
      return one?.status === 'open' ? `${one.id} ${one.links.length}` : ''
    },
    async (open) => {
      const one = shown()
      if (open === '' || one === null) {
        proposal.value = null
        return
      }
      try {
        if (!(await mayBeMany(one.procedure))) return
        const found = await http.post('/api/v1/triage/collective', {
          body: { community: one.community, case: one.id },
        })
        proposal.value = found.proposal ?? null
      } catch {
        // It is an offer beside the case: where nobody answers it is not made.
      }
    },
    { immediate: true },
  )

  /** Opens it; the same complaints give the same key, so that a repeat opens it once. Gives its id. */
  async function open(): Promise<string | null> {
    const one = shown()
    const many = proposal.value
    if (one === null || many === null || busy.value) return null
    busy.value = true
    try {
      const opened = await http.post('/api/v1/cases', {
        body: { procedure: many.procedure, community: one.community, answers: many.answers as never },
        headers: {
          'Idempotency-Key': `collective ${many.cases.map((each) => each.number).join(' ')}`.slice(0, 200),
        },
      })
      return opened.id
    } finally {
      busy.value = false
    }
  }
  return { proposal, busy, open }
}
