import { length, moment, span } from '@/platform/clock/words'
import { nameOf, titleOf } from '@/platform/directory'
import { knows, t } from '@/platform/i18n'
import type { Case } from './useCase'
import type { Entry } from './useTimeline'

/** An event as one line of the timeline. */
export interface Told {
  readonly seq: number
  readonly at: string
  /** What sort of thing it is: a call, a step, a photo. */
  readonly word: string
  readonly text: string
  readonly by: string
  /** When the device says it happened, where that is another time. */
  readonly device: string | null
  readonly late: boolean
}

/** How long after the opening it happened; null: with it, or before it. */
export function after(told: Pick<Told, 'at' | 'device'>, opened: string): string | null {
  const passed = Date.parse(told.device ?? told.at) - Date.parse(opened)
  return passed < 1000 ? null : span(passed)
}

interface Asked {
  readonly ask: string
  readonly type: string
  readonly options?: Readonly<Record<string, string>>
}
type Body = Readonly<Record<string, unknown>>

const WORDS: Readonly<Record<string, string>> = {
  CaseOpened: 'opened',
  StepDone: 'step',
  StepSubmitted: 'step',
  StepAcknowledged: 'heard',
  StepTaken: 'heard',
  StepHandedOver: 'handed',
  StepApproved: 'approval',
  StepRefused: 'approval',
  StepSigned: 'signature',
  StepSkipped: 'skipped',
  StepStuck: 'stuck',
  QuestionsAnswered: 'answer',
  AnswersCorrected: 'corrected',
  Noted: 'note',
  Attached: 'photo',
  SeverityRaised: 'severity',
  StepsOffered: 'offered',
  RungCalled: 'called',
  StepOverdue: 'overdue',
  CaseStarted: 'started',
  PartClosed: 'started',
  RecordWritten: 'record',
  LateEntry: 'late',
  CaseClosed: 'closed',
  CaseCancelled: 'closed',
  CaseReopened: 'opened',
  Erased: 'erased',
}

/** An answer in words. */
export function said(value: unknown, asked: Asked | undefined, shown: Case): string {
  if (value === null || value === undefined) return t('answer.private')
  if (typeof value === 'boolean') return t(value ? 'ask.yes' : 'ask.no')
  if (Array.isArray(value)) {
    if (asked?.type === 'photo' || asked?.type === 'file') return t('answer.files', { n: value.length })
    if (value.some((one) => typeof one === 'object')) return t('answer.rows', { n: value.length })
    return value.map((one) => said(one, asked, shown)).join(t('list'))
  }
  if (typeof value === 'object') {
    const money = value as { amount?: string }
    return money.amount === undefined ? '' : `${money.amount} ${t('ask.yuan')}`
  }
  const text = String(value)
  if (asked?.type === 'moment') return moment(text, Date.now())
  if (asked?.type === 'duration') return length(text)
  if (asked?.type === 'staff') return nameOf(text)
  if (asked?.type === 'role') return titleOf(text)
  return asked?.options?.[text] ?? shown.names[text] ?? text
}

/** What is private of an event, where it was opened for the reader: name and value. */
function secrets(entry: Entry): Map<string, unknown> {
  const opened = new Map<string, unknown>()
  for (const [name, disclosed] of Object.entries(entry.private ?? {})) {
    const plain = name.replace(/^(command|answers)\//, '')
    if (typeof disclosed === 'string') opened.set(plain, (JSON.parse(disclosed) as unknown[])[2])
    else if (disclosed !== null) opened.set(plain, t('answer.erased'))
  }
  return opened
}

/** Tells an event of a case; `asks` are the questions by name. */
export function telling(shown: Case, asks: ReadonlyMap<string, Asked>) {
  const titles = new Map(
    shown.steps.flatMap((step) => [[step.id, step.title] as const, [step.step, step.title] as const]),
  )
  const title = (run: unknown) => {
    const id = String(run ?? '')
    return titles.get(id) ?? titles.get(id.replace(/#.*$/, '').replace(/^.*\//, '')) ?? id
  }

  function answers(body: Body, opened: Map<string, unknown>): string {
    const plain = Object.entries((body.answers ?? {}) as Record<string, unknown>)
    const hidden = [...opened].filter(([name]) => asks.has(name))
    return [...plain, ...hidden]
      .map(([name, value]) =>
        t('answer.one', { ask: asks.get(name)?.ask ?? name, value: said(value, asks.get(name), shown) }),
      )
      .join(t('answers'))
  }

  return (entry: Entry): Told => {
    const body = (entry.body ?? {}) as Body
    const opened = secrets(entry)
    const actor = (entry.actor ?? {}) as { kind?: string; account?: string }
    const because = String(opened.get('reason') ?? opened.get('text') ?? '')
    const key = `event.${entry.type}`
    const given = answers(body, opened)
    const inName = body.in_name as { account?: string; via?: string } | undefined | null
    const params = {
      step: title(body.run),
      because,
      answers: given,
      to: nameOf(body.to as string | undefined),
      severity: knows(`severity.${String(body.severity)}`) ? t(`severity.${String(body.severity)}`) : '',
      role: titleOf(body.role as string | undefined),
      people: ((body.people as string[] | undefined) ?? []).map(nameOf).join(t('list')),
      offers: ((body.offers as Body[] | undefined) ?? []).map((one) => title(one.run)).join(t('list')),
      number: String(body.number ?? ''),
      outcome: String(body.outcome ?? ''),
      why: String(body.why ?? ''),
      n: ((body.files as unknown[] | undefined) ?? []).length,
      procedure: String((body.with as Body | undefined)?.title ?? body.procedure ?? ''),
    }
    const name = actor.account === undefined ? t('directory.system') : nameOf(actor.account)
    const other = inName?.account
      ? nameOf(inName.account)
      : opened.has('by/name')
        ? String(opened.get('by/name'))
        : null
    return {
      seq: entry.seq,
      at: entry.at,
      word: t(`word.${WORDS[entry.type] ?? 'other'}`),
      text: knows(key) ? t(key, params).replace(/[:\uff1a\s]+$/, '') : entry.type,
      by: inName
        ? t(inName.via === 'link' ? 'event.by-link' : 'event.in-name', {
            who: other ?? t('event.party'),
            by: name,
            via: inName.via === 'paper' ? t('event.paper') : inName.via ? t(`other.via.${inName.via}`) : '',
          })
        : name,
      device: entry.happened_at !== undefined && entry.happened_at !== entry.at ? entry.happened_at : null,
      late: entry.type === 'LateEntry' || body.late === true,
    }
  }
}
