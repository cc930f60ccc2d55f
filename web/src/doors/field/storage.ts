import { computed, ref } from 'vue'
import { lostSince } from '@/platform/outbox'

/** Stands while a sign-out without a signal has not reached the server. */
export const LEAVING = 'zs.field.leaving'

/** Below this a few photos fill the phone. */
const LITTLE = 60 * 1000 * 1000

const lost = ref(0)
const room = ref<number | null>(null)
const lasting = ref<boolean | null>(null)
const broken = ref(false)

/** Items that the system threw away since the app was last open. */
export const lostItems = computed(() => lost.value)
/** Bytes that still fit; null: the browser does not say. */
export const roomLeft = computed(() => room.value)
/** Whether the system promised not to throw the queue away; null: it does not say. */
export const persistent = computed(() => lasting.value)
/** Nothing can be kept here: private browsing, or no secure connection. */
export const noStore = computed(() => broken.value)
export const fillingUp = computed(() => room.value !== null && room.value < LITTLE)

export async function watchStorage(): Promise<void> {
  try {
    if (crypto.subtle === undefined) throw new Error('no secure connection')
    lost.value = await lostSince()
  } catch {
    broken.value = true
    return
  }
  await askToStay()
  await measure()
  setInterval(() => void measure(), 60_000)
}

/** Asks that the queue be kept also when the phone is short of room. */
export async function askToStay(): Promise<void> {
  if (navigator.storage?.persist === undefined) return
  lasting.value = (await navigator.storage.persisted()) || (await navigator.storage.persist())
}

async function measure(): Promise<void> {
  const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {}
  room.value = quota === undefined || usage === undefined ? null : quota - usage
}
