import { computed, onBeforeUnmount, shallowRef, watch } from 'vue'
import { http, Problem, Unreachable, type components } from '@/platform/http'
import { community, communities } from '@/platform/session/community'
import { onAnew, onTold } from '@/platform/stream'

type CaseView = components['schemas']['CaseView']
type Kept = components['schemas']['KeptReportView']
type ReportLine = components['schemas']['ReportLine']

export interface Neighbour {
  readonly id: string
  readonly name: string
  readonly phone: string
  readonly livesAs: string
}
export interface HomeCard {
  readonly id: string
  readonly label: string
  readonly people: readonly Neighbour[]
  /** Since when nobody may enter; undefined: it is not sealed. */
  readonly sealedSince?: string
}

/** The case in hand, who told of it, which home, and what that home has told before. */
export function useCaller(caseId: () => string | undefined) {
  const about = shallowRef<CaseView | null>(null)
  const told = shallowRef<readonly Kept[]>([])
  const home = shallowRef<HomeCard | null>(null)
  const before = shallowRef<readonly ReportLine[]>([])
  let turn = 0

  const code = computed(
    () => communities.value.find((one) => one.id === about.value?.community)?.code ?? community.value?.code,
  )

  async function load(): Promise<void> {
    const mine = ++turn
    const id = caseId()
    if (id === undefined) {
      about.value = null
      return
    }
    try {
      const found = await http.get('/api/v1/cases/{id}', { path: { id } })
      if (mine !== turn) return
      const other = about.value?.id !== found.id
      about.value = found
      if (other || told.value.length === 0) await loadCaller(mine, other)
    } catch (cause) {
      if (!(cause instanceof Problem) && !(cause instanceof Unreachable)) throw cause
    }
  }

  async function loadCaller(mine: number, other: boolean): Promise<void> {
    if (other) {
      told.value = []
      home.value = null
      before.value = []
    }
    const found = about.value!
    const page = await http.get('/api/v1/reports', { query: { community: code.value, case: found.id } })
    const kept = await Promise.all(page.items.slice(0, 5).map((line) => read(line.id)))
    if (mine !== turn) return
    told.value = kept.filter((one) => one !== null).reverse()
    home.value = told.value.map((one) => card(one)).find((one) => one !== null) ?? (await homeOf(found))
    if (mine !== turn || home.value === null) return
    const past = await http.get('/api/v1/reports', {
      query: { community: code.value, home: home.value.id, limit: 12 },
    })
    if (mine === turn) before.value = past.items.filter((line) => line.case !== found.id)
  }

  /** Looking at who said it is put on record; who may not see it sees none. */
  async function read(id: string): Promise<Kept | null> {
    try {
      return await http.get('/api/v1/reports/{id}', { path: { id } })
    } catch (cause) {
      if (cause instanceof Problem && cause.status === 403) return null
      throw cause
    }
  }

  async function homeOf(found: CaseView): Promise<HomeCard | null> {
    const id = found.home ?? (typeof found.answers.home === 'string' ? found.answers.home : undefined)
    const label = id === undefined ? undefined : found.names[id]
    if (id === undefined || label === undefined) return null
    const page = await http.get('/api/v1/homes', { query: { community: code.value, q: label, limit: 5 } })
    const home = page.items.find((one) => one.id === id)
    if (home === undefined) return { id, label, people: [] }
    const people = home.people.map((one) => ({
      id: one.id,
      name: one.name,
      phone: one.phone ?? '',
      livesAs: one.lives_as,
    }))
    return { id, label, people, sealedSince: home.sealed_since }
  }

  watch(caseId, () => void load(), { immediate: true })
  const stop = [
    onTold('case', (change) => {
      if (change.id === caseId()) void load()
    }),
    onAnew(() => void load()),
  ]
  onBeforeUnmount(() => {
    turn++
    stop.forEach((end) => end())
  })
  /** Reads the caller and the home anew: the register was changed. */
  const again = () => loadCaller(++turn, true)
  return { about, told, home, before, code, load, again }
}

function card(kept: Kept): HomeCard | null {
  const home = kept.caller?.home
  if (home === undefined) return null
  const people = (kept.caller?.people ?? []).map((one) => ({
    id: one.id,
    name: one.name,
    phone: one.phone ?? '',
    livesAs: one.lives_as,
  }))
  return { id: home.id, label: home.label, people }
}
