import { http } from '@/platform/http'

export interface Found {
  readonly id: string
  readonly label: string
  readonly more?: string
}

const AT_ONCE = 8

/** Finds homes by room, lifts by their unit, people by name, initials or the last four digits, cases by number. */
export async function look(
  type: string,
  q: string,
  of: string | undefined,
  community: string | undefined,
  signal: AbortSignal,
): Promise<Found[]> {
  const query = { community, q, limit: AT_ONCE }
  switch (type) {
    case 'home':
      return (await http.get('/api/v1/homes', { query, signal })).items.map((home) => ({
        id: home.id,
        label: home.label,
        more: home.people.map((one) => one.name).join(' '),
      }))
    case 'person':
      return (await http.get('/api/v1/people', { query, signal })).items.map((one) => ({
        id: one.id,
        label: one.name,
        more: one.home?.label,
      }))
    case 'place':
      return (await http.get('/api/v1/places', { query, signal })).items
    case 'case':
      return (await http.get('/api/v1/cases', { query, signal })).items.map((line) => ({
        id: line.id,
        label: `${line.number} ${line.title}`,
        more: line.where,
      }))
    default:
      return (await http.get('/api/v1/equipment', { query: { ...query, kind: of }, signal })).items
  }
}
