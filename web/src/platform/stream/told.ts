import { onBeforeUnmount, ref, shallowRef, watch } from 'vue'
import { Problem, Unreachable } from '../http'
import { community } from '../session/community'
import { onAnew, onTold } from '.'

const GATHER = 500

/** What is known of the community that stands in the bar; it is asked for anew when its cases change. */
export function useTold<T>(ask: (community?: string) => Promise<T>) {
  const found = shallowRef<T | null>(null)
  const failed = ref('')

  async function load(): Promise<void> {
    const code = community.value?.code
    failed.value = ''
    try {
      const now = await ask(code)
      if (code === community.value?.code) found.value = now
    } catch (cause) {
      if (!(cause instanceof Unreachable) && !(cause instanceof Problem)) throw cause
      failed.value = cause.message
    }
  }
  watch(() => community.value?.code, load, { immediate: true })
  let due: ReturnType<typeof setTimeout> | undefined
  const soon = () => {
    clearTimeout(due)
    due = setTimeout(() => void load(), GATHER)
  }
  const stop = [onTold('case', soon), onTold('step', soon), onAnew(soon)]
  onBeforeUnmount(() => {
    clearTimeout(due)
    stop.forEach((end) => end())
  })
  return { found, failed, load }
}
