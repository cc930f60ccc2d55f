import type { Answers } from '@/design/asks/ask'
import { community } from '@/platform/session/community'
import { kept, useDraft } from '@/platform/drafts'

/** Who speaks, as far as it is known. */
export interface Caller {
  query: string
  name: string
  phone: string
  home: { id: string; label: string } | null
}

/** What is being sent, word for word: a repeat sends the same under the same key. */
export interface Outgoing {
  readonly key: string
  readonly body: string
}

export type Wanted = 'open' | 'answer' | { readonly join: string }

/** A report while somebody speaks. Kept on this device until it is sent. */
export interface ReportForm {
  said: string
  channel: string
  /** When it first reached anybody; empty until the first word. */
  receivedAt: string
  caller: Caller
  /** The procedure that a person chose; null: the first suggestion holds. */
  chosen: string | null
  /** What a person answered, by procedure; null: he took an answer away. */
  typed: Record<string, Answers>
  /** What was answered at once; null: it becomes a case. */
  answer: string | null
  drill: boolean
  /** The report that it is, when that came in by itself; null: it is taken in as it is sent. */
  taken: string | null
  report: (Outgoing & { id: string | null }) | null
  opening: Outgoing | null
  sending: Wanted | null
}

export function freshReport(): ReportForm {
  return {
    said: '',
    channel: 'phone',
    receivedAt: '',
    caller: { query: '', name: '', phone: '', home: null },
    chosen: null,
    typed: {},
    answer: null,
    drill: false,
    taken: null,
    report: null,
    opening: null,
    sending: null,
  }
}

export const CHANNELS = [
  'phone',
  'walk-in',
  'radio',
  'hotline',
  'centre',
  'wecom',
  'app',
  'web',
  'mail',
  'letter',
  'fax',
  'complaint-box',
  'patrol',
  'visit',
  'alarm',
  'alert',
] as const

/** Where the report of the community that stands in the bar is kept. */
export const draftKey = () => `report.${community.value?.code ?? ''}`

export function useReportForm() {
  return useDraft<ReportForm>(draftKey(), freshReport)
}

/** Whether a report was sent and nobody has answered yet. */
export function unanswered(): boolean {
  return (kept<ReportForm>(draftKey())?.sending ?? null) !== null
}
