import { effectScope, onBeforeUnmount, onMounted, shallowRef, watch } from 'vue'
import { said } from '@/design/part'
import { http, type components } from '@/platform/http'
import { community } from '@/platform/session/community'
import { onAnew, onTold } from '@/platform/stream'

export type UnreadLine = components['schemas']['UnreadLine']

const SOON = 1_000
/** A message that nobody took a case from is told by nobody. */
const AGAIN = 60_000

/** One list for the bar and the page: whoever shows it first sets it going. */
const items = shallowRef<readonly UnreadLine[] | null>(null)
const failed = shallowRef('')
let users = 0
let turn = 0
let stops: (() => void)[] = []
let due: ReturnType<typeof setTimeout> | undefined

async function load(): Promise<void> {
  clearTimeout(due)
  const mine = ++turn
  try {
    const found = await http.get('/api/v1/unread', { query: { community: community.value?.code } })
    if (mine !== turn) return
    items.value = found.items
    failed.value = ''
  } catch (cause) {
    const words = said(cause)
    if (mine === turn) failed.value = words
  }
  if (mine === turn) due = setTimeout(() => void load(), AGAIN)
}
/** Several changes in a row are one look. */
function soon(): void {
  clearTimeout(due)
  due = setTimeout(() => void load(), SOON)
}
function anew(): void {
  items.value = null
  void load()
}
function follow(): void {
  if (users++ > 0) return
  // Of no component: who set it going may leave before the others.
  const scope = effectScope(true)
  scope.run(() => watch(() => community.value?.code, anew))
  stops = [onTold('case', soon), onTold('unread', soon), onAnew(soon), () => scope.stop()]
  void load()
}
function leave(): void {
  if (--users > 0) return
  stops.forEach((stop) => stop())
  turn++
  clearTimeout(due)
  items.value = null
}

/** Something of it was taken here that nothing else tells of. */
export function taken(): void {
  if (users > 0) void load()
}

/** What came in and nobody has taken, the oldest first. */
export function useUnread() {
  onMounted(follow)
  onBeforeUnmount(leave)
  return { items, failed, load }
}
