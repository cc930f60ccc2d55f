import { computed, onBeforeUnmount, ref, shallowRef, watch, type Ref } from 'vue'

/**
 * Which rows of a long list are in sight, for rows of different heights: what was seen is measured, the rest is
 * guessed. `box` scrolls, `list` holds the rows and may begin anywhere within it.
 */
export function useWindow(list: Ref<HTMLElement | null>, count: () => number, guess: number) {
  const SPARE = 12
  const heights = new Map<number, number>()
  const version = ref(0)
  const seen = shallowRef({ top: 0, height: 1200 })
  let box: HTMLElement | null = null
  let frame = 0

  const offsets = computed(() => {
    void version.value
    const sums = new Float64Array(count() + 1)
    for (let i = 0; i < count(); i++) sums[i + 1] = sums[i]! + (heights.get(i) ?? guess)
    return sums
  })
  function at(y: number): number {
    let low = 0
    let high = count()
    while (low < high) {
      const middle = (low + high) >> 1
      if (offsets.value[middle + 1]! < y) low = middle + 1
      else high = middle
    }
    return low
  }
  const shown = computed(() => {
    const from = Math.max(0, at(seen.value.top) - SPARE)
    const to = Math.min(count(), at(seen.value.top + seen.value.height) + SPARE)
    return { from, to, before: offsets.value[from]!, after: offsets.value[count()]! - offsets.value[to]! }
  })

  function look(): void {
    frame = 0
    if (box === null || list.value === null) return
    const top = box.getBoundingClientRect().top - list.value.getBoundingClientRect().top
    seen.value = { top: Math.max(0, top), height: box.clientHeight }
  }
  const scrolled = () => {
    frame ||= requestAnimationFrame(look)
  }
  function measured(index: number, height: number): void {
    if (height === 0 || heights.get(index) === height) return
    heights.set(index, height)
    version.value++
  }
  const stop = watch(
    list,
    (next) => {
      box?.removeEventListener('scroll', scrolled)
      box = next?.closest<HTMLElement>('.pane') ?? null
      box?.addEventListener('scroll', scrolled, { passive: true })
      look()
    },
    { flush: 'post', immediate: true },
  )
  addEventListener('resize', scrolled)
  onBeforeUnmount(() => {
    stop()
    cancelAnimationFrame(frame)
    box?.removeEventListener('scroll', scrolled)
    removeEventListener('resize', scrolled)
  })
  return { shown, measured, forget: () => heights.clear() }
}
