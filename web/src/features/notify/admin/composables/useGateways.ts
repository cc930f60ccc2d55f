import { computed, shallowRef } from 'vue'
import { http, Problem, Unreachable, type components } from '@/platform/http'
import { t } from '@/platform/i18n'

export type Gateway = components['schemas']['GatewayView']

/** What went wrong, in words; what is a fault of ours is thrown on. */
export function said(cause: unknown): string {
  if (cause instanceof Problem)
    return cause.faults.length > 0 ? cause.faults.map((one) => one.message).join(' ') : cause.message
  if (cause instanceof Unreachable) return t('signin.unreachable')
  throw cause
}

/** The ways out of the house, and whether a critical call reaches more than open screens. */
export function useGateways() {
  const found = shallowRef<readonly Gateway[] | null>(null)
  const reaches = shallowRef(true)
  const failed = shallowRef('')

  async function load(): Promise<void> {
    failed.value = ''
    try {
      const all = await http.get('/api/v1/gateways', {})
      found.value = all.items
      reaches.value = all.reaches
    } catch (cause) {
      failed.value = said(cause)
    }
  }
  void load()
  return { found: computed(() => found.value), reaches: computed(() => reaches.value), failed, load }
}
