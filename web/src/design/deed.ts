import { ref } from 'vue'
import { Problem, Unreachable } from '@/platform/http'
import { t } from '@/platform/i18n'
import type { FieldFault } from './FaultSummary.vue'

/**
 * Something that is sent and may be refused: once at a time, its faults shown with their fields.
 *
 * @param fields ids of the fields by the pointers of the faults
 */
export function useDeed(fields: Readonly<Record<string, string>> = {}) {
  const busy = ref(false)
  const faults = ref<readonly FieldFault[]>([])

  /** Whether it went well. */
  async function act(send: () => Promise<void>): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    faults.value = []
    try {
      await send()
      return true
    } catch (cause) {
      faults.value = told(cause)
      return false
    } finally {
      busy.value = false
    }
  }

  function told(cause: unknown): FieldFault[] {
    if (cause instanceof Unreachable) return [{ field: null, message: t('signin.unreachable') }]
    if (!(cause instanceof Problem)) throw cause
    if (cause.faults.length === 0) return [{ field: null, message: cause.message }]
    return cause.faults.map((one) => ({ field: fields[one.pointer] ?? null, message: one.message }))
  }
  return { busy, faults, act }
}
