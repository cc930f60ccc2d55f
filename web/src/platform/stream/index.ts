import { computed, ref } from 'vue'
import { probe, reached, unreachableSince } from '../session'

export type Topic = 'case' | 'step' | 'deadline' | 'notice' | 'duty' | 'unread'
export interface Told {
  readonly id: string
  readonly community: string
  readonly seq: number
}
type Hear = (told: Told) => void

const TOPICS: readonly Topic[] = ['case', 'step', 'deadline', 'notice', 'duty', 'unread']
const hearers = new Map<Topic, Set<Hear>>(TOPICS.map((topic) => [topic, new Set()]))
const anew = new Set<() => void>()
const open = ref(false)
let source: EventSource | null = null
let pause = 1_000
let opened = 0

/** Whether changes reach this page now. */
export const live = computed(() => open.value && unreachableSince.value === null)

/**
 * Listens to what changes. The browser resumes by itself where it left off (`Last-Event-ID`); where it cannot,
 * or the server says `reset`, everything that is shown is loaded anew.
 */
export function listen(): void {
  source?.close()
  source = new EventSource('/api/v1/stream')
  source.onopen = () => {
    open.value = true
    pause = 1_000
    reached(true)
    // A stream of its own has no memory of the one before.
    if (opened++ > 0) anew.forEach((again) => again())
  }
  source.onerror = () => {
    open.value = false
    void probe()
    if (source?.readyState !== EventSource.CLOSED) return
    setTimeout(listen, pause)
    pause = Math.min(pause * 2, 15_000)
  }
  source.addEventListener('reset', () => anew.forEach((again) => again()))
  for (const topic of TOPICS) {
    source.addEventListener(topic, (event) => {
      const told = JSON.parse((event as MessageEvent<string>).data) as Told
      hearers.get(topic)?.forEach((hear) => hear(told))
    })
  }
}

/** Calls `hear` with each change of the topic; gives back what ends it. */
export function onTold(topic: Topic, hear: Hear): () => void {
  hearers.get(topic)?.add(hear)
  return () => hearers.get(topic)?.delete(hear)
}

/** Calls `again` when what is shown must be loaded anew. */
export function onAnew(again: () => void): () => void {
  anew.add(again)
  return () => anew.delete(again)
}
