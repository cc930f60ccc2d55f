import { inject, ref, shallowRef, type InjectionKey, type Ref, type ShallowRef } from 'vue'
import { http, type components } from '@/platform/http'

export type Estate = components['schemas']['PortalView']
export type GuideItem = components['schemas']['GuideView']
export type Matter = 'anything' | 'escape-route' | 'damage' | 'weather' | 'suspicion'

/** What the page knows and all its parts share. */
export interface Here {
  readonly estate: ShallowRef<Estate | null>
  readonly failed: Ref<boolean>
  /** The building whose ways out are shown; null: not known. */
  readonly building: Ref<number | null>
  readonly matter: Ref<Matter>
}
export const HERE: InjectionKey<Here> = Symbol('here')
export const here = () => inject(HERE)!

const BUILDING = 'zs.portal.building'

/** `/portal/lanting?place=…`: the estate, and the place whose code was read. */
export function address(of: Location): { community: string; place: string | undefined } {
  const community = of.pathname.split('/')[2] ?? ''
  return { community, place: new URLSearchParams(of.search).get('place') ?? undefined }
}

export function remember(building: number | null): void {
  if (building === null) localStorage.removeItem(BUILDING)
  else localStorage.setItem(BUILDING, String(building))
}

/** Fetches the estate; a place's building goes before the one that was chosen last time. */
export function arrive(): Here {
  const estate = shallowRef<Estate | null>(null)
  const failed = ref(false)
  const building = ref<number | null>(Number(localStorage.getItem(BUILDING)) || null)
  const { community, place } = address(location)
  http
    .get('/api/v1/portal/{community}', { path: { community }, query: { place } })
    .then((found) => {
      estate.value = found
      building.value = found.here?.building ?? building.value
    })
    .catch(() => (failed.value = true))
  return { estate, failed, building, matter: ref('anything') }
}

/** Something to press that rings a number. */
export interface Dial {
  readonly phone: string
  /** Who answers there; null: the number says it. */
  readonly name: string | null
}

/** The numbers of an article; one that the register does not have is left out. */
export function dials(estate: Estate, numbers: readonly string[]): Dial[] {
  return numbers.flatMap((one): Dial[] => {
    if (one !== 'centre' && one !== 'weather' && one !== 'complaints') return [{ phone: one, name: null }]
    const contact = estate[one]
    return contact === undefined || contact === null ? [] : [{ phone: contact.phone, name: contact.name }]
  })
}
