import { diffLines } from 'diff'

export interface Line {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}
/** A run of unchanged lines that is folded away. */
export interface Fold {
  readonly kind: 'fold'
  readonly hidden: number
}

/** So many unchanged lines stand around a change. */
const AROUND = 3

/** How a text became another, line by line; what did not change is folded away. */
export function difference(before: string, after: string): (Line | Fold)[] {
  const lines = diffLines(before, after).flatMap((part): Line[] =>
    part.value
      .replace(/\n$/, '')
      .split('\n')
      .map((text) => ({ kind: part.added ? 'added' : part.removed ? 'removed' : 'same', text })),
  )
  const near = (at: number) =>
    lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).some((line) => line.kind !== 'same')
  const shown: (Line | Fold)[] = []
  let hidden = 0
  lines.forEach((line, i) => {
    if (near(i)) {
      if (hidden > 0) shown.push({ kind: 'fold', hidden })
      hidden = 0
      shown.push(line)
    } else hidden++
  })
  if (hidden > 0) shown.push({ kind: 'fold', hidden })
  return shown
}
