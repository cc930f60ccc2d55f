import { reactive, ref, shallowRef, watch } from 'vue'
import { said, usePart } from '@/design/part'
import { now } from '@/platform/clock'
import { http, type components } from '@/platform/http'
import { community } from '@/platform/session/community'
import { quarterOf } from './quarters'

export type Bill = components['schemas']['BillView']
export type Share = components['schemas']['FeeShareView']
export const KINDS = ['service', 'parking', 'on-behalf'] as const

/** The bills of a quarter and the shares that came in of them. */
export function useFees() {
  const filter = reactive({ quarter: quarterOf(now()), kind: '', unpaid: false })
  const shares = shallowRef<readonly Share[] | null>(null)
  const failed = ref('')
  let asked = 0
  const part = usePart<Bill>(
    (cursor) =>
      http.get('/api/v1/bills', {
        query: {
          community: community.value?.code,
          quarter: filter.quarter,
          kind: filter.kind === '' ? undefined : filter.kind,
          unpaid: filter.unpaid,
          cursor,
        },
      }),
    () => ({ ...filter }),
  )

  async function reckon(): Promise<void> {
    const mine = ++asked
    failed.value = ''
    try {
      const found = await http.get('/api/v1/fee-collection', {
        query: { community: community.value?.code, quarter: filter.quarter },
      })
      if (mine === asked) shares.value = found.shares
    } catch (cause) {
      if (mine === asked) failed.value = said(cause)
    }
  }
  watch(() => filter.quarter, reckon, { immediate: true })

  /** Something was written: the shares and the list anew. */
  const again = () => Promise.all([reckon(), part.load()])
  return { filter, shares, unreckoned: failed, reckon, ...part, again }
}
