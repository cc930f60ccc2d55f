import { blank, type Answers, type Ask } from '@/design/asks/ask'
import type { ReportForm } from './form'

/** How a channel is called among the options of a question that asks how it came in. */
const WAYS: Readonly<Record<string, string>> = {
  phone: 'phone',
  hotline: 'phone',
  'walk-in': 'visit',
  visit: 'visit',
  letter: 'letter',
  fax: 'fax',
  mail: 'email',
  'complaint-box': 'box',
  app: 'app',
  wecom: 'app',
  patrol: 'patrol',
}

/** What the form says already about a procedure's questions: who, where, when, how it came in. */
export function known(asks: readonly Ask[], form: ReportForm): Answers {
  const answers: Answers = {}
  let named = false
  let rung = false
  for (const ask of asks) {
    if (ask.type === 'home' && form.caller.home !== null) answers[ask.name] = form.caller.home.id
    if (ask.type === 'moment' && ask.max === 'now' && ask.required && form.receivedAt !== '')
      answers[ask.name] = form.receivedAt
    if (ask.type === 'choice' && ask.options?.phone !== undefined) {
      const way = WAYS[form.channel]
      if (way !== undefined && ask.options[way] !== undefined) answers[ask.name] = way
    }
    if (ask.mask === 'name' && !named && form.caller.name.trim() !== '') {
      answers[ask.name] = form.caller.name.trim()
      named = true
    }
    if (ask.mask === 'phone' && !rung && form.caller.phone.trim() !== '') {
      answers[ask.name] = form.caller.phone.trim()
      rung = true
    }
  }
  return answers
}

/** Everything answered: what a person typed holds before what the words and the form said. */
export function answered(
  asks: readonly Ask[],
  gleaned: Readonly<Answers>,
  form: ReportForm,
  typed: Readonly<Answers>,
): Answers {
  const all: Answers = { ...known(asks, form), ...gleaned, ...typed }
  return Object.fromEntries(
    asks.filter((ask) => !blank(all[ask.name])).map((ask) => [ask.name, all[ask.name]]),
  )
}

/** Questions that must be answered and are not, as far as can be told here. */
export function unanswered(asks: readonly Ask[], answers: Readonly<Answers>): Ask[] {
  return asks.filter((ask) => ask.required && ask.from === undefined && blank(answers[ask.name]))
}
