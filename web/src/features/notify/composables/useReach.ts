import { reactive, shallowRef } from 'vue'
import { http, Problem, Unreachable } from '@/platform/http'
import { t } from '@/platform/i18n'

export const CHANNELS = ['sms', 'voice', 'mail'] as const

/** How I want to be reached, as it stands and as it is typed. */
export function useReach() {
  const form = reactive({ channels: [] as string[], from: '', to: '', mail: '' })
  const loaded = shallowRef(false)
  const failed = shallowRef('')
  const kept = shallowRef(false)

  async function tell(job: () => Promise<void>): Promise<void> {
    failed.value = ''
    kept.value = false
    try {
      await job()
    } catch (cause) {
      if (cause instanceof Problem)
        failed.value = cause.faults.map((one) => one.message).join(' ') || cause.message
      else if (cause instanceof Unreachable) failed.value = t('signin.unreachable')
      else throw cause
    }
  }
  function load(): Promise<void> {
    return tell(async () => {
      const mine = await http.get('/api/v1/reach/mine', {})
      form.channels = [...mine.channels]
      form.from = mine.quiet_from ?? ''
      form.to = mine.quiet_to ?? ''
      form.mail = mine.mail ?? ''
      loaded.value = true
    })
  }
  function keep(): Promise<void> {
    return tell(async () => {
      await http.put('/api/v1/reach/mine', {
        body: { channels: form.channels, quiet_from: form.from, quiet_to: form.to, mail: form.mail },
      })
      kept.value = true
    })
  }
  /** One place earlier in the order. */
  function earlier(channel: string): void {
    const at = form.channels.indexOf(channel)
    if (at > 0) form.channels.splice(at - 1, 2, channel, form.channels[at - 1] ?? channel)
  }
  void load()
  return { form, loaded, failed, kept, keep, earlier }
}
