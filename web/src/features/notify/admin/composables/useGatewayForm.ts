import { computed, reactive, shallowRef } from 'vue'
import { http } from '@/platform/http'
import { said } from '@/design/part'
import type { Gateway } from './useGateways'

export const CHANNELS = ['sms', 'voice', 'mail', 'wecom', 'dingtalk', 'feishu', 'webhook'] as const
export type Channel = (typeof CHANNELS)[number]

const PROVIDER = {
  method: 'POST',
  url: '',
  headers: 'Content-Type: application/json',
  body: '{"to": "{to}", "text": "{text}", "id": "{id}"}',
  secret: '',
  id: '',
  state: '',
  good: '',
  bad: '',
  key: '',
}

function lines(headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')
}

function words(text: string): string[] {
  return text.split(/[\s,，]+/u).filter((one) => one !== '')
}

/** A gateway as it is typed in: one flat form, of which the channel's own part is sent. */
export function useGatewayForm(old: Gateway | null, community: string | undefined) {
  const form = reactive({
    channel: (old?.channel ?? 'sms') as Channel,
    name: old?.name ?? '',
    position: old?.position ?? 1,
    rate: old?.per_second ?? 5,
    ...PROVIDER,
    ...(old?.http === undefined
      ? {}
      : {
          method: old.http.method,
          url: old.http.url,
          headers: lines(old.http.headers),
          body: old.http.body,
          id: old.http.report?.id ?? '',
          state: old.http.report?.state ?? '',
          good: old.http.report?.good?.join(' ') ?? '',
          bad: old.http.report?.bad?.join(' ') ?? '',
          key: old.http.report?.key ?? '',
        }),
    ...(old?.webhook === undefined ? {} : { url: old.webhook.url }),
    host: old?.mail?.host ?? '',
    port: old?.mail?.port ?? 465,
    security: old?.mail?.security ?? 'tls',
    username: old?.mail?.username ?? '',
    password: '',
    from: old?.mail?.from ?? '',
    robotUrl: '',
  })
  const kind = computed(() =>
    form.channel === 'sms' || form.channel === 'voice'
      ? 'http'
      : form.channel === 'mail' || form.channel === 'webhook'
        ? form.channel
        : 'robot',
  )
  const failed = shallowRef('')
  const made = shallowRef<Gateway | null>(null)

  function provider(): NonNullable<Gateway['http']> {
    const headers: Record<string, string> = {}
    for (const line of form.headers.split('\n')) {
      const colon = line.indexOf(':')
      if (colon > 0) headers[line.slice(0, colon).trim()] = line.slice(colon + 1).trim()
    }
    return {
      method: form.method,
      url: form.url,
      headers,
      body: form.body,
      ...(old?.http?.answer === undefined ? {} : { answer: old.http.answer }),
      report: { id: form.id, state: form.state, good: words(form.good), bad: words(form.bad), key: form.key },
      secret: form.secret,
    }
  }

  function typed(): Gateway {
    const all = { channel: form.channel, name: form.name, position: form.position, per_second: form.rate }
    switch (kind.value) {
      case 'http':
        return { ...all, http: provider() }
      case 'mail':
        return {
          ...all,
          mail: {
            host: form.host,
            port: form.port,
            security: form.security,
            username: form.username,
            password: form.password,
            from: form.from,
          },
        }
      case 'webhook':
        return { ...all, ...whose(), webhook: { url: form.url, secret: form.secret } }
      case 'robot':
        return { ...all, ...whose(), robot: { url: form.robotUrl, secret: form.secret } }
    }
  }

  /** A group or a program hears of the chosen community; without one it hears of all. */
  function whose(): { community?: string } {
    const of = old?.community ?? community
    return of === undefined ? {} : { community: of }
  }

  async function keep(): Promise<boolean> {
    failed.value = ''
    try {
      made.value = (
        old?.id === undefined
          ? await http.post('/api/v1/gateways', { body: typed() })
          : await http.put('/api/v1/gateways/{id}', { path: { id: old.id }, body: typed() })
      ) as Gateway
      return true
    } catch (cause) {
      failed.value = said(cause)
      return false
    }
  }
  return { form, kind, failed, made, keep }
}
