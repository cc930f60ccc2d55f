import { computed, ref } from 'vue'

/** How far the house's clock is ahead of this device's, in milliseconds. */
let ahead = 0
const tick = ref(Date.now())

/** Sets this clock by the server's: what it said, and when this device had asked and heard. */
export function setClock(said: string, asked: number, heard: number): void {
  ahead = Date.parse(said) - (asked + heard) / 2
  tick.value = Date.now() + ahead
}

/** The house's time now, in milliseconds since 1970. */
export function now(): number {
  return Date.now() + ahead
}

/** The house's time, moving once a second. */
export const time = computed(() => tick.value)

function beat(): void {
  tick.value = now()
  setTimeout(beat, 1000 - (now() % 1000))
}
beat()
