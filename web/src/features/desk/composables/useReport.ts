import { computed, ref, shallowRef, watch } from 'vue'
import type { FieldFault } from '@/design/FaultSummary.vue'
import type { Answers, Ask } from '@/design/asks/ask'
import { now } from '@/platform/clock'
import { filesSettled } from '@/platform/evidence'
import type { Problem } from '@/platform/http'
import { t } from '@/platform/i18n'
import { isPhone } from '@/platform/phone'
import { community } from '@/platform/session/community'
import { EMERGENCIES, GENERAL } from './calls'
import { useReportForm, type Caller, type Wanted } from './form'
import { answered, unanswered } from './prefill'
import { useBinder } from './useBinder'
import { useNear } from './useNear'
import { useSending, type Done } from './useSending'
import { useTriage } from './useTriage'

/** A report from its first word to the open case. */
export function useReport(done: (what: Done) => void) {
  const draft = useReportForm()
  const form = draft.value
  const { heard, silent, settled } = useTriage(form)
  const chosen = computed(() => form.chosen ?? heard.value.suggestions[0]?.procedure ?? null)
  const { lines, procedure, duties, listed, ready } = useBinder(() => chosen.value)
  const faults = shallowRef<readonly FieldFault[]>([])
  /** The emergency whose procedure is not in the binder yet. */
  const standIn = ref('')

  const asks = computed<readonly Ask[]>(() => procedure.value?.asks ?? [])
  const taken = computed(() => heard.value.suggestions.find((one) => one.procedure === chosen.value))
  const gleaned = computed<Answers>(() => taken.value?.answers ?? {})
  const answers = computed(() =>
    answered(asks.value, gleaned.value, form, form.typed[chosen.value ?? ''] ?? {}),
  )
  const left = computed(() => taken.value?.choices ?? {})
  const { near, names: nearNames } = useNear(asks, answers, left)
  const critical = computed(
    () => lines.value.find((line) => line.id === chosen.value)?.severity === 'critical',
  )
  const busy = computed(() => form.sending !== null)

  const { begin: transmit, tries } = useSending(
    form,
    (what) => {
      draft.clear()
      done(what)
    },
    (why) => (faults.value = read(why)),
  )

  // A home of another community is none of this one's.
  watch(
    () => community.value?.code,
    () => (form.caller.home = null),
  )

  function say(text: string): void {
    form.said = text
    if (form.receivedAt === '' && text.trim() !== '') form.receivedAt = new Date(now()).toISOString()
  }

  function choose(id: string): void {
    form.chosen = id
    faults.value = []
    standIn.value = ''
  }

  /** `F1` to `F8` fill the form; an emergency without a procedure of its own goes by the general one. */
  function call(key: string): void {
    const emergency = EMERGENCIES.find((one) => one.key === key)
    if (emergency === undefined) return
    const word = t(`report.call.${emergency.procedure}`)
    if (form.said.trim() === '') say(t('report.call.said', { word }))
    choose(emergency.procedure)
    const stand = () => {
      const there = lines.value.length === 0 || lines.value.some((line) => line.id === emergency.procedure)
      if (there || form.chosen !== emergency.procedure) return
      choose(GENERAL)
      standIn.value = word
      form.typed[GENERAL] = { ...form.typed[GENERAL], sort: emergency.sort }
    }
    stand()
    void listed.then(stand)
  }

  /** Opened by a key, for a procedure (`procedure:id`), or for who calls (`caller:{…}`). */
  function begin(pressed: string): void {
    if (pressed.startsWith('procedure:')) choose(pressed.slice('procedure:'.length))
    else if (pressed.startsWith('caller:')) {
      const told = JSON.parse(pressed.slice('caller:'.length)) as Omit<Caller, 'query'>
      const query = [told.home?.label, told.name].filter((part) => part).join(' ')
      Object.assign(form.caller, told, { query })
    } else call(pressed)
  }

  function put(name: string, value: unknown): void {
    const id = chosen.value
    if (id !== null) form.typed[id] = { ...form.typed[id], [name]: value ?? null }
  }

  function check(wanted: Wanted): FieldFault[] {
    const found: FieldFault[] = []
    if (form.said.trim() === '') found.push({ field: 'report-said', message: t('report.no-words') })
    if (form.caller.phone.trim() !== '' && !isPhone(form.caller.phone))
      found.push({ field: 'report-phone', message: t('report.no-phone') })
    if (wanted === 'answer' && (form.answer ?? '').trim() === '')
      found.push({ field: 'report-answer', message: t('report.no-answer') })
    if (wanted !== 'open') return found
    if (chosen.value === null) found.push({ field: 'report-other', message: t('report.no-procedure') })
    else if (!critical.value)
      for (const ask of unanswered(asks.value, answers.value))
        found.push({ field: `ask-${ask.name}`, message: t('report.no-ask', { ask: ask.ask }) })
    return found
  }

  async function send(wanted: Wanted): Promise<void> {
    if (busy.value) return
    faults.value = []
    // What was typed last may say something else than what is shown.
    await settled()
    await ready()
    await filesSettled()
    const found = check(wanted)
    if (found.length > 0) {
      faults.value = found
      return
    }
    const caller = form.caller
    const told = caller.name.trim() !== '' || caller.phone.trim() !== ''
    const where = { community: community.value?.code, home: caller.home?.id }
    const how = { channel: form.channel, received_at: form.receivedAt || undefined }
    transmit(wanted, {
      report: {
        text: form.said.trim(),
        ...where,
        ...how,
        reporter: told
          ? { name: caller.name.trim() || undefined, phone: caller.phone.trim() || undefined }
          : undefined,
      },
      opening:
        wanted === 'open'
          ? {
              procedure: chosen.value,
              ...where,
              ...how,
              answers: answers.value,
              drill: form.drill || undefined,
            }
          : null,
    })
  }

  return {
    form,
    clear: draft.clear,
    resumed: draft.resumed,
    heard,
    silent,
    settled,
    chosen,
    lines,
    procedure,
    duties,
    asks,
    gleaned,
    near,
    nearNames,
    answers,
    critical,
    busy,
    tries,
    faults,
    standIn,
    say,
    choose,
    call,
    begin,
    put,
    send,
  }
}

const FIELDS: Readonly<Record<string, string>> = {
  text: 'report-said',
  channel: 'report-channel',
  home: 'report-caller',
  'reporter/name': 'report-name',
  'reporter/phone': 'report-phone',
}

/** The server's faults beside the fields that they are about. */
function read(why: Problem): FieldFault[] {
  if (why.faults.length === 0) return [{ field: null, message: why.message }]
  return why.faults.map((fault) => {
    const at = fault.pointer.replace(/^\//, '')
    const ask = /^answers\/([^/]+)/.exec(at)?.[1]
    return { field: ask === undefined ? (FIELDS[at] ?? null) : `ask-${ask}`, message: fault.message }
  })
}
