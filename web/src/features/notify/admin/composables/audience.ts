import type { components } from '@/platform/http'

export type Target = components['schemas']['Target']
export const KINDS = ['community', 'buildings', 'units', 'served', 'aged', 'homes', 'staff'] as const
export type Kind = (typeof KINDS)[number]

/** An audience as it is typed. */
export interface Typed {
  kind: Kind
  words: string
  as: 'owner' | 'resident'
  from: number
}

export function fresh(): Typed {
  return { kind: 'community', words: '', as: 'resident', from: 70 }
}

function parts(words: string): string[] {
  return words.split(/[\s,，、;；]+/).filter((one) => one !== '')
}

/** As it is sent. */
export function target(typed: Typed): Target {
  switch (typed.kind) {
    case 'community':
      return { kind: 'community' }
    case 'buildings':
      return { kind: 'buildings', buildings: parts(typed.words).map((one) => Number.parseInt(one, 10) || 0) }
    case 'units':
      return { kind: 'units', units: parts(typed.words) }
    case 'served':
      return { kind: 'served', equipment: typed.words === '' ? undefined : typed.words }
    case 'aged':
      return { kind: 'aged', as: typed.as, from: Number(typed.from) || 0 }
    case 'homes':
      return { kind: 'homes', homes: parts(typed.words) }
    case 'staff':
      return { kind: 'staff', roles: parts(typed.words) }
  }
}

/** As it was sent, to be changed. */
export function typed(sent: Target): Typed {
  const words: readonly (string | number)[] = sent.buildings ?? sent.units ?? sent.homes ?? sent.roles ?? []
  return {
    kind: KINDS.find((kind) => kind === sent.kind) ?? 'community',
    words: sent.equipment ?? words.join(', '),
    as: sent.as === 'owner' ? 'owner' : 'resident',
    from: sent.from ?? 70,
  }
}
