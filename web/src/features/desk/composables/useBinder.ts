import { computed, shallowRef, watch } from 'vue'
import { http, type components } from '@/platform/http'
import { community } from '@/platform/session/community'

export type Line = components['schemas']['ProcedureLine']
export type Procedure = components['schemas']['ProcedureView']
export type Duty = components['schemas']['DutyView']

const lines = shallowRef<readonly Line[]>([])
const whole = new Map<string, Promise<Procedure>>()

/** The written procedures, and who is on duty: what a report needs to become a case. */
export function useBinder(wanted: () => string | null) {
  const procedure = shallowRef<Procedure | null>(null)
  const duties = shallowRef<readonly Duty[]>([])
  const listed =
    lines.value.length > 0
      ? Promise.resolve()
      : http
          .get('/api/v1/procedures', {})
          .then((page) => void (lines.value = page.items))
          .catch(() => undefined)
  watch(
    () => community.value?.code,
    (code) => {
      http
        .get('/api/v1/duties/now', { query: { community: code } })
        .then((page) => (duties.value = page.items))
        .catch(() => undefined)
    },
    { immediate: true },
  )
  watch(
    wanted,
    async (id) => {
      if (id === null) {
        procedure.value = null
        return
      }
      if (procedure.value?.id !== id) procedure.value = null
      const found = await read(id)
      if (wanted() === id) procedure.value = found
    },
    { immediate: true },
  )
  /** Resolves when the list and the wanted procedure are here, or cannot be had. */
  async function ready(): Promise<void> {
    await listed
    const id = wanted()
    if (id !== null && procedure.value?.id !== id) procedure.value = await read(id)
  }
  return { lines: computed(() => lines.value), procedure, duties, listed, ready }
}

async function read(id: string): Promise<Procedure | null> {
  const asked =
    whole.get(id) ??
    http.get('/api/v1/procedures/{id}', { path: { id }, query: { community: community.value?.code } })
  whole.set(id, asked)
  try {
    return await asked
  } catch {
    whole.delete(id)
    return null
  }
}
