import { computed, ref, shallowRef, watch, type Ref } from 'vue'
import { http, Problem, Unreachable } from '@/platform/http'
import { t } from '@/platform/i18n'
import { plusDays } from './week'
import { same, type Roster, type Turn } from './turns'

const PATH = '/api/v1/rosters/{community}/{week}'

/** What is said to a finding until the roster is published. */
export interface Answer {
  readonly standIn?: string
  readonly reason?: string
}

/** The roster of a week: each change is kept as the draft at once, and judged by the server. */
export function useRoster(community: Ref<string>, week: Ref<string>) {
  const roster = shallowRef<Roster | null>(null)
  const failed = ref('')
  const busy = ref(false)
  const answers = ref<Record<string, Answer>>({})
  let line: Promise<unknown> = Promise.resolve()

  const place = () => ({ community: community.value, week: week.value })
  const match = () => ({ 'If-Match': `"${roster.value?.version ?? 0}"` })

  /** One after the other, each upon what the one before left. */
  function queue(work: () => Promise<void>): Promise<void> {
    const run = line.then(async () => {
      busy.value = true
      failed.value = ''
      try {
        await work()
      } catch (cause) {
        if (!(cause instanceof Problem) && !(cause instanceof Unreachable)) throw cause
        const faults = cause instanceof Problem ? cause.faults.map((one) => one.message) : []
        failed.value = [cause.message, ...faults.slice(0, 3)].join(t('roster.colon'))
        if (cause instanceof Problem && cause.status === 412) {
          failed.value = t('roster.stale')
          roster.value = await http.get(PATH, { path: place() })
        }
      } finally {
        busy.value = false
      }
    })
    line = run.catch(() => undefined)
    return run
  }

  const load = () => queue(async () => void (roster.value = await http.get(PATH, { path: place() })))
  watch(
    [community, week],
    () => {
      roster.value = null
      answers.value = {}
      void load()
    },
    { immediate: true },
  )

  /** Keeps the turns that `change` makes of those that are there. */
  function change(change: (turns: readonly Turn[]) => readonly Turn[]): Promise<void> {
    return queue(async () => {
      const before = roster.value
      if (before === null) return
      const turns = change(before.turns).filter(
        (one, i, all) => all.findIndex((other) => same(one, other)) === i,
      )
      roster.value = { ...before, turns: [...turns] }
      try {
        roster.value = await http.put(PATH, {
          path: place(),
          headers: match(),
          body: { turns: turns.map(({ role, account, from, to }) => ({ role, account, from, to })) },
        })
      } catch (cause) {
        roster.value = before
        throw cause
      }
    })
  }

  /** The week before, moved by seven days. */
  function copyLast(): Promise<void> {
    return queue(async () => {
      const last = await http.get(PATH, {
        path: { community: community.value, week: plusDays(week.value, -7) },
      })
      const later = (moment: string) => new Date(Date.parse(moment) + 7 * 24 * 3600_000).toISOString()
      roster.value = await http.put(PATH, {
        path: place(),
        headers: match(),
        body: {
          turns: last.turns.map((one) => ({ ...one, from: later(one.from), to: later(one.to) })),
        },
      })
    })
  }

  const takeBack = () =>
    queue(async () => void (roster.value = await http.delete(PATH, { path: place(), headers: match() })))

  /** Findings that nobody has answered. */
  const open = computed(() =>
    (roster.value?.findings ?? []).filter(
      (one) => one.settled === undefined && answers.value[one.id] === undefined,
    ),
  )

  function publish(): Promise<void> {
    return queue(async () => {
      const settled = (roster.value?.findings ?? [])
        .filter((one) => answers.value[one.id] !== undefined)
        .map((one) => ({
          finding: one.id,
          stand_in: answers.value[one.id]?.standIn,
          reason: answers.value[one.id]?.reason,
        }))
      roster.value = await http.post('/api/v1/rosters/{community}/{week}/publish', {
        path: place(),
        headers: match(),
        body: { settled },
      })
      answers.value = {}
    })
  }

  return { roster, failed, busy, answers, open, load, change, copyLast, takeBack, publish }
}
