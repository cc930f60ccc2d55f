import { SEVERITIES, type Severity } from '@/design/severity'
import { t } from '@/platform/i18n'
import type { Case, Command, Step } from './useCase'

/** What can be done with a case beside doing a step. */
export type ActName =
  | 'note'
  | 'raise'
  | 'hand-over'
  | 'skip'
  | 'refuse'
  | 'cancel'
  | 'reopen'
  | 'start'
  | 'attach'
  | 'correct'
  | 'close'

/** What is given in an act's sheet. */
export interface ActGiven {
  to: string
  text: string
  files: string[]
  answer: unknown
}

export interface Act {
  readonly name: ActName
  /** What `to` chooses among; null: it has none. */
  readonly to: 'colleague' | 'severity' | 'procedure' | 'answer' | null
  /** Whether a reason or text is asked; `must`: it cannot be left out. */
  readonly text: 'must' | 'may' | null
  readonly files?: boolean
  /** Ready reasons: one tap is enough. */
  readonly ready?: readonly string[]
  readonly command: (given: ActGiven, step: Step | null) => Command
}

const ofStep = (step: Step | null) => (step === null ? {} : { step: step.id })

export const ACTS: Readonly<Record<ActName, Act>> = {
  note: {
    name: 'note',
    to: null,
    text: 'must',
    command: (given, step) => ({ do: 'note', text: given.text, ...ofStep(step) }),
  },
  raise: {
    name: 'raise',
    to: 'severity',
    text: 'may',
    command: (given) => ({ do: 'raise', to: given.to, reason: given.text || undefined }),
  },
  'hand-over': {
    name: 'hand-over',
    to: 'colleague',
    text: null,
    command: (given, step) => ({ do: 'hand-over', to: given.to, ...ofStep(step) }),
  },
  skip: {
    name: 'skip',
    to: null,
    text: 'must',
    command: (given, step) => ({ do: 'skip', reason: given.text, ...ofStep(step) }),
  },
  refuse: {
    name: 'refuse',
    to: null,
    text: 'must',
    command: (given, step) => ({ do: 'refuse', reason: given.text, ...ofStep(step) }),
  },
  cancel: {
    name: 'cancel',
    to: null,
    text: 'must',
    ready: ['false-alarm', 'twice', 'settled'],
    command: (given) => ({ do: 'cancel', reason: given.text }),
  },
  reopen: {
    name: 'reopen',
    to: null,
    text: 'must',
    command: (given) => ({ do: 'reopen', reason: given.text }),
  },
  start: { name: 'start', to: 'procedure', text: null, command: (given) => ({ do: 'start', to: given.to }) },
  attach: {
    name: 'attach',
    to: null,
    text: 'may',
    files: true,
    command: (given, step) => ({
      do: 'attach',
      files: given.files,
      text: given.text || undefined,
      ...ofStep(step),
    }),
  },
  correct: {
    name: 'correct',
    to: 'answer',
    text: 'must',
    command: (given) => ({
      do: 'correct',
      answers: { [given.to]: given.answer } as Command['answers'],
      reason: given.text,
    }),
  },
  close: { name: 'close', to: null, text: null, command: () => ({ do: 'close' }) },
}

/** Severities that are graver than the case's. */
export function graver(shown: Case): readonly Severity[] {
  return SEVERITIES.slice(0, SEVERITIES.indexOf(shown.severity as Severity))
}

export function readyReason(name: string): string {
  return t(`act.ready.${name}`)
}
