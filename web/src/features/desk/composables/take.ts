import { begin, kept } from '@/platform/drafts'
import { http } from '@/platform/http'
import { invoke } from '@/platform/keys'
import { draftKey, freshReport, type Caller, type ReportForm } from './form'

/** Opens the report form with what is known; false: another report is half written, and nothing was done. */
export function takeUp(known: Partial<ReportForm>): boolean {
  const before = kept<ReportForm>(draftKey())
  if (before !== null && ((before.said ?? '') !== '' || (before.sending ?? null) !== null)) return false
  begin<ReportForm>(draftKey(), known)
  invoke('n')
  return true
}

/** What is known of a report that came in by itself; that it was read stands in the audit log. */
export async function reportOf(id: string): Promise<Partial<ReportForm>> {
  const { report, text, reporter, caller } = await http.get('/api/v1/reports/{id}', { path: { id } })
  const home = caller?.home === undefined ? null : { id: caller.home.id, label: caller.home.label }
  // Who may not ring the caller sees how the number ends: that is no number.
  const phone = reporter?.phone?.includes('*') === true ? '' : (reporter?.phone ?? '')
  return {
    taken: id,
    said: text,
    channel: report.channel,
    receivedAt: report.received_at,
    caller: { query: home?.label ?? '', name: reporter?.name ?? '', phone, home },
  }
}

/** Who rang. */
export function callerOf(number: string | undefined): Caller {
  return { ...freshReport().caller, query: number ?? '', phone: number ?? '' }
}
