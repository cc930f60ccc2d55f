import { computed, onBeforeUnmount, onMounted, shallowRef } from 'vue'
import { http, Problem, Unreachable, type components } from '@/platform/http'
import { onAnew, onTold } from '@/platform/stream'

export type Mine = components['schemas']['MineView']

/** One list for the bell, its pane and the banner: whoever shows it first sets it going. */
const items = shallowRef<readonly Mine[]>([])
/** Where the messages behind those go on; null: these are all. */
const next = shallowRef<string | null>(null)
/** How many parts are shown: whoever asked for older ones keeps them as new ones come. */
let parts = 1
const SOON = 250
let users = 0
let stops: (() => void)[] = []
let timer: ReturnType<typeof setTimeout> | undefined

async function load(): Promise<void> {
  try {
    const found: Mine[] = []
    let cursor: string | undefined
    for (let part = 0; part < parts; part++) {
      const page = await http.get('/api/v1/messages/mine', { query: { cursor } })
      found.push(...page.items)
      cursor = page.next ?? undefined
      if (cursor === undefined) break
    }
    items.value = found
    next.value = cursor ?? null
  } catch (cause) {
    // What is shown stays; the stream calls again when the server is back.
    if (!(cause instanceof Problem) && !(cause instanceof Unreachable)) throw cause
  }
}
/** Several changes in a row are one look. */
function soon(): void {
  clearTimeout(timer)
  timer = setTimeout(() => void load(), SOON)
}
function follow(): void {
  if (users++ > 0) return
  const mine = (told: { id: string }) => items.value.some((one) => one.case === told.id) && soon()
  stops = [onTold('notice', soon), onTold('case', mine), onTold('step', mine), onAnew(soon)]
  void load()
}
function leave(): void {
  if (--users > 0) return
  stops.forEach((stop) => stop())
  clearTimeout(timer)
  parts = 1
}

/** What was sent to me and is still of use, the newest first. */
export function useMine() {
  onMounted(follow)
  onBeforeUnmount(leave)
  const waiting = computed(
    () => items.value.filter((one) => one.read_at === undefined && one.acknowledged_at === undefined).length,
  )
  /** How many wait, as far as they were looked at: `50+`. */
  const count = computed(() => (next.value === null ? `${waiting.value}` : `${waiting.value}+`))
  async function older(): Promise<void> {
    parts++
    await load()
  }
  /** Ladders that came to their end, one for each case. */
  const deadEnds = computed(() => {
    const ends = items.value.filter((one) => one.dead_end)
    return ends.filter((one, i) => ends.findIndex((other) => other.case === one.case) === i)
  })
  async function acknowledge(one: Mine): Promise<void> {
    await http.post('/api/v1/messages/{id}/acknowledgement', { path: { id: one.id } })
    await load()
  }
  /** They lie open before me. */
  async function read(): Promise<void> {
    const unread = items.value.filter((one) => one.read_at === undefined)
    if (unread.length === 0) return
    await Promise.all(unread.map((one) => http.post('/api/v1/messages/{id}/read', { path: { id: one.id } })))
    await load()
  }
  return { items, waiting, count, next, older, deadEnds, acknowledge, read }
}

/** Where a message leads within this door; `out` leaves it. */
export function leadsTo(one: Mine): { to?: string; out?: string } {
  if (one.page === undefined) return {}
  const inner = one.page.replace(/^\/desk(?=\/)/, '')
  if (location.pathname.startsWith('/desk')) return { to: inner }
  if (location.pathname.startsWith('/field')) return inner.startsWith('/cases/') ? { to: inner } : {}
  return { out: one.page }
}
