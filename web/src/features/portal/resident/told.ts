import type { Problem } from '@/platform/http'
import { t } from '@/platform/i18n'

/** What went wrong, in words; the field that it belongs to, null: none. */
export interface Told {
  readonly field: string | null
  readonly text: string
}

/** @param problem null: nobody answered */
export function told(problem: Problem | null): Told[] {
  if (problem === null) return [{ field: null, text: t('portal.unreachable') }]
  if (problem.faults.length === 0) return [{ field: null, text: problem.message }]
  return problem.faults.map((fault) => ({ field: fault.pointer.slice(1), text: fault.message }))
}
