import { ref, shallowRef, watch } from 'vue'
import { http, Problem, Unreachable } from '@/platform/http'

export interface Shown {
  readonly id: string
  readonly name: string
}
export interface Reason {
  readonly reason: string
  readonly text?: string
  readonly case?: string
}

/** Whole numbers, one by one, each with a reason that is put on record: the open case is one. */
export function useNumbers(caseId: () => string | undefined) {
  const numbers = shallowRef<ReadonlyMap<string, string>>(new Map())
  /** Whose number wants a reason in words. */
  const asking = shallowRef<Shown | null>(null)
  const trouble = ref('')
  watch(caseId, () => {
    numbers.value = new Map()
    asking.value = null
    trouble.value = ''
  })

  async function tell(one: Shown, why: Reason): Promise<boolean> {
    trouble.value = ''
    try {
      const told = await http.post('/api/v1/people/{id}/reveal', { path: { id: one.id }, body: why })
      numbers.value = new Map([...numbers.value, [one.id, told.phone ?? '']])
      asking.value = null
      return true
    } catch (cause) {
      if (!(cause instanceof Unreachable) && !(cause instanceof Problem)) throw cause
      trouble.value = cause.message
      return false
    }
  }

  /** For the open case at once; else the reason is asked for. */
  async function show(one: Shown, open: boolean): Promise<void> {
    const id = caseId()
    if (open && id !== undefined && (await tell(one, { reason: 'case', case: id }))) return
    trouble.value = ''
    asking.value = one
  }
  return { numbers, asking, trouble, show, tell }
}
