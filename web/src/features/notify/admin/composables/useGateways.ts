import { computed, shallowRef } from 'vue'
import { said } from '@/design/part'
import { http, type components } from '@/platform/http'

export type Gateway = components['schemas']['GatewayView']

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
