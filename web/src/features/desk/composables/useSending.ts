import { onBeforeUnmount, onMounted, ref } from 'vue'
import { exchange, http, Problem, Unreachable, type components } from '@/platform/http'
import type { ReportForm, Wanted } from './form'

type CaseView = components['schemas']['CaseView']

/** What came of it: a case to go to, or a contact that is closed. */
export type Done =
  | { readonly how: 'opened' | 'joined'; readonly id: string; readonly number: string }
  | { readonly how: 'answered'; readonly number: string }

interface Bodies {
  readonly report: object
  readonly opening: object | null
}

const PAUSES = [300, 700, 1_500, 3_000, 5_000]

/**
 * Sends a report and what becomes of it. Each call goes under a key that is kept with the form: where an answer is
 * lost the same is sent again until there is one, and it happens once.
 */
export function useSending(form: ReportForm, done: (what: Done) => void, refused: (why: Problem) => void) {
  const tries = ref(0)
  let gone = false

  function begin(wanted: Wanted, bodies: Bodies): void {
    const report = JSON.stringify(bodies.report)
    if (form.report?.body !== report) form.report = { key: crypto.randomUUID(), body: report, id: form.taken }
    if (bodies.opening !== null) {
      const opening = JSON.stringify(bodies.opening)
      if (form.opening?.body !== opening) form.opening = { key: crypto.randomUUID(), body: opening }
    }
    form.sending = wanted
    void go()
  }

  async function go(): Promise<void> {
    for (tries.value = 1; !gone && form.sending !== null; tries.value++) {
      try {
        const what = await once(form.sending)
        form.sending = null
        tries.value = 0
        done(what)
        return
      } catch (cause) {
        const again = cause instanceof Unreachable || (cause instanceof Problem && cause.passing)
        if (again) {
          await new Promise((wait) => setTimeout(wait, PAUSES[Math.min(tries.value, PAUSES.length) - 1]))
          continue
        }
        form.sending = null
        tries.value = 0
        if (cause instanceof Problem) refused(cause)
        else throw cause
        return
      }
    }
  }

  async function once(wanted: Wanted): Promise<Done> {
    const report = form.report!
    if (report.id === null) {
      const taken = await exchange('POST', '/api/v1/reports', {
        body: report.body,
        headers: { 'Idempotency-Key': report.key },
      })
      report.id = ((await taken.json()) as { id: string }).id
    }
    if (wanted === 'answer') return answer(report.id)
    if (typeof wanted === 'object') return join(report.id, wanted.join)
    const opened = await exchange('POST', '/api/v1/cases', {
      body: JSON.stringify({ ...JSON.parse(form.opening!.body), report: report.id }),
      headers: { 'Idempotency-Key': form.opening!.key },
    })
    const found = (await opened.json()) as CaseView
    // 200: the one that was open already (`one-per`); it is told of the second report.
    if (opened.status === 200) await join(report.id, found.id).catch(forgive('settled'))
    return { how: opened.status === 200 ? 'joined' : 'opened', id: found.id, number: found.number }
  }

  async function answer(id: string): Promise<Done> {
    const told = await http
      .post('/api/v1/reports/{id}/answer', { path: { id }, body: { text: form.answer ?? '' } })
      .catch(forgive('settled'))
    return { how: 'answered', number: told?.number ?? '' }
  }

  async function join(id: string, caseId: string): Promise<Done> {
    const joined = await http.post('/api/v1/reports/{id}/join', { path: { id }, body: { case: caseId } })
    return { how: 'joined', id: joined.case, number: joined.case_number }
  }

  onMounted(() => {
    if (form.sending !== null) void go()
  })
  onBeforeUnmount(() => (gone = true))
  return { begin, tries }
}

/** A repeat finds it done. */
function forgive(code: string): (cause: unknown) => undefined {
  return (cause) => {
    if (cause instanceof Problem && cause.document.code === code) return undefined
    throw cause
  }
}
