import { computed, reactive, ref, watch, type Ref } from 'vue'
import { useDraft } from '@/platform/drafts'
import { filesIn, filesSettled } from '@/platform/evidence'
import { t } from '@/platform/i18n'
import { forgetTold, NoRoom, told, type Outcome } from '@/platform/outbox'
import { blank, given, type Answers, type Ask } from '@/design/asks/ask'
import { owed } from '@/design/asks/owed'
import type { FieldFault } from '@/design/FaultSummary.vue'
import { act, type Command } from './act'
import type { Mine } from './mine'
import type { Slot, SlotKind } from './slots'

interface Signature {
  as: string
  name: string
  image: string | undefined
}

interface Fault {
  readonly pointer: string
  readonly message: string
}

interface Place {
  readonly slot: Slot
  readonly kind: SlotKind
  readonly as: string
}

/** What is being answered on a step, what is still missing, and sending it. */
export function useStepForm(it: Mine, slots: Ref<readonly Place[]>) {
  const step = it.step
  const run = step.id || step.step
  const kept = useDraft(`step.${it.caseId}.${run}`, () => ({
    // What the registers know stands there already.
    answers: Object.fromEntries(
      step.asks.filter((ask) => ask.proposed !== undefined).map((ask) => [ask.name, ask.proposed]),
    ) as Answers,
    signatures: [] as Signature[],
    beside: [] as string[],
    reason: '',
  }))
  const draft = kept.value as { answers: Answers; signatures: Signature[]; beside?: string[]; reason: string }
  const beside = (draft.beside ??= [])
  const problems = ref<readonly Fault[]>([])
  const refusal = ref('')
  const refused = told.value.find(
    (one) => one.word === 'refused' && one.case === it.caseId && one.content.run === run,
  )
  if (refused !== undefined) takeUp(refused)

  /** What was not accepted is taken up where it was, for mending. */
  function takeUp(outcome: Outcome): void {
    const before = outcome.content.body as Command
    if (!kept.resumed) draft.answers = { ...(before.answers as Answers | undefined) }
    show(outcome)
  }

  const look = (name: string) => draft.answers[name] ?? it.of?.answers[name]
  const asks = computed<Ask[]>(() =>
    step.asks
      .map((ask) => {
        const due = ask.required_if === undefined ? null : owed(ask.required_if, look)
        return due === null ? ask : { ...ask, required: due, required_if: due ? undefined : ask.required_if }
      })
      // What is asked only under a condition stands there once the condition may hold.
      .filter((ask) => ask.required_if === undefined || owed(ask.required_if, look) !== false),
  )

  function signature(i: number): Signature {
    draft.signatures[i] ??= reactive({ as: slots.value[i]!.as, name: '', image: undefined })
    return draft.signatures[i]
  }

  function missing(): Fault[] {
    const open = asks.value.filter((ask) => ask.required && blank(draft.answers[ask.name]))
    const unsigned = slots.value.flatMap((one, i) =>
      one.kind === 'outsider' && !one.slot.signed && signature(i).image === undefined ? [i] : [],
    )
    return [
      ...open.map((ask) => ({
        pointer: `/answers/${ask.name}`,
        message: t('my.missing', { what: ask.ask }),
      })),
      ...asks.value.filter(tooFew).map((ask) => ({
        pointer: `/answers/${ask.name}`,
        message: t('my.too-few', { what: ask.ask, n: ask.min ?? '' }),
      })),
      ...(step.with ?? []).flatMap((_, i) =>
        beside[i] ? [] : [{ pointer: `/with/${i}`, message: t('my.alone') }],
      ),
      ...unsigned.map((i) => ({ pointer: `/signatures/${i}`, message: t('my.unsigned') })),
    ]
  }

  /** Fewer photos or rows than are asked for. */
  function tooFew(ask: Ask): boolean {
    const value = draft.answers[ask.name]
    return Array.isArray(value) && value.length > 0 && value.length < Number(ask.min ?? 0)
  }

  function command(): Command {
    const signatures = slots.value.flatMap((one, i) => {
      if (one.slot.signed || one.kind === 'other') return []
      if (one.kind === 'own') return [{ as: one.as }]
      const { as, name, image } = signature(i)
      return [{ as, name: name.trim() || undefined, image }]
    })
    return {
      do: 'done',
      answers: given(
        Object.fromEntries(asks.value.map((ask) => [ask.name, draft.answers[ask.name]])),
      ) as Command['answers'],
      signatures: signatures.length > 0 ? signatures : undefined,
      with: step.with === undefined ? undefined : beside.filter(Boolean),
      reason: draft.reason.trim() || undefined,
    }
  }

  function show(outcome: Outcome): void {
    const { title, detail, errors = [] } = outcome.problem ?? { title: '' }
    problems.value = errors.map((fault) => ({
      pointer: fault.pointer,
      message: named(fault.pointer, fault.message),
    }))
    refusal.value = [title, detail].filter(Boolean).join(' · ')
  }

  function named(pointer: string, message: string): string {
    const name = /^\/answers\/([^/]+)/.exec(pointer)?.[1]
    const ask = step.asks.find((one) => one.name === name)
    return ask === undefined ? message : `${ask.ask}: ${message}`
  }

  /** Whether the page may go on. */
  async function send(what: Command, leaves: boolean): Promise<boolean> {
    problems.value = []
    refusal.value = ''
    try {
      const outcome = await act(it, what, filesIn(what))
      if (outcome?.word === 'refused') {
        // It stands here to be mended, not among what was sent.
        await forgetTold(outcome.id)
        show(outcome)
        return false
      }
      if (refused !== undefined) await forgetTold(refused.id)
      if (what.do === 'done') kept.clear()
      return leaves
    } catch (cause) {
      if (!(cause instanceof NoRoom)) throw cause
      refusal.value = t('my.no-room')
      return false
    }
  }

  async function done(): Promise<boolean> {
    await filesSettled()
    problems.value = missing()
    refusal.value = ''
    return problems.value.length > 0 ? false : send(command(), true)
  }

  const shown = computed(() =>
    problems.value.map((one) => ({ field: fieldAt(one.pointer), message: one.message })),
  )
  watch(
    () => JSON.stringify([draft.answers, draft.signatures, beside]),
    () => (problems.value = problems.value.filter((one) => stands(one))),
  )
  /** A question that was answered since, or a slot that was signed, has no fault any more. */
  function stands(fault: Fault): boolean {
    const slot = /^\/signatures\/(\d+)$/.exec(fault.pointer)?.[1]
    if (slot !== undefined) return draft.signatures[Number(slot)]?.image === undefined
    const other = /^\/with\/(\d+)$/.exec(fault.pointer)?.[1]
    if (other !== undefined) return !beside[Number(other)]
    const name = /^\/answers\/([^/]+)$/.exec(fault.pointer)?.[1]
    return name === undefined || blank(draft.answers[name])
  }

  return {
    draft,
    beside,
    asks,
    signature,
    refusal,
    faults: shown as Ref<readonly FieldFault[]>,
    faultOf: (pointer: string) => problems.value.find((one) => one.pointer.startsWith(pointer))?.message,
    asksReason: computed(() => problems.value.some((one) => one.pointer.endsWith('/reason'))),
    fieldOf,
    done,
    take: (leaves: boolean) => send({ do: 'take' }, leaves),
  }
}

function fieldOf(name: string): string {
  return `a-${name.replace(/[^\w-]/g, '-')}`
}

function fieldAt(pointer: string): string | null {
  const [, kind, name] = pointer.split('/')
  if (kind === 'answers' && name !== undefined) return fieldOf(name)
  if (kind === 'signatures' && name !== undefined) return fieldOf(`slot-${name}`)
  if (kind === 'with') return fieldOf(`beside-${name ?? 0}`)
  return kind === 'reason' ? fieldOf('reason') : null
}
