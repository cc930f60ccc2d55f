import type { components } from '@/platform/http'

type Setup = components['schemas']['SetupView']
type Lacking = components['schemas']['LackingView']
type Lacked = components['schemas']['LackedView']

/** Something that is missing, with the procedures that wait for it. */
export interface Lack {
  readonly kind: string
  readonly ref: string
  readonly title: string
  readonly blocks: boolean
  readonly wanted: readonly { readonly procedure: Lacking; readonly steps: Lacked['steps'] }[]
}

/** What is missing, each thing once: what keeps the most procedures from running first. */
export function lacks(setup: Omit<Setup, 'profile'>): Lack[] {
  const found = new Map<string, Lack & { wanted: Lack['wanted'][number][] }>()
  for (const procedure of setup.procedures) {
    for (const one of procedure.missing) {
      const key = `${one.kind} ${one.title}`
      const known = found.get(key)
      const wanted = [...(known?.wanted ?? []), { procedure, steps: one.steps }]
      found.set(key, { ...one, blocks: one.blocks || known?.blocks === true, wanted })
    }
  }
  return [...found.values()].sort(
    (a, b) => Number(b.blocks) - Number(a.blocks) || b.wanted.length - a.wanted.length,
  )
}
