import type { Case } from './useCase'

/** Where a case is, in words: its place, its home, else the first thing it names. */
export function whereOf(shown: Case): string | null {
  const named = shown.place ?? shown.home
  if (named !== undefined) return shown.names[named] ?? null
  for (const value of Object.values(shown.answers)) {
    const name = typeof value === 'string' ? shown.names[value] : undefined
    if (name !== undefined) return name
  }
  return null
}

/** What a case is called, without the place that stands beside it. */
export function kindOf(title: string, where: string | null | undefined): string {
  const end = ` · ${where ?? ''}`
  return where && title.endsWith(end) ? title.slice(0, -end.length) : title
}
