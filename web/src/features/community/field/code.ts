/** What a printed code names. */
export interface Code {
  readonly kind: Kind
  readonly id: string
}
export const KINDS = ['procedure', 'equipment', 'home', 'place'] as const
export type Kind = (typeof KINDS)[number]

const PATH = /\/field\/q\/([a-z]+)\/([\w.-]+)\/?$/

/** What is written in a code: the address of a thing of this house, whatever host printed it; null: something else. */
export function readCode(text: string): Code | null {
  let path: string
  try {
    path = new URL(text.trim(), location.origin).pathname
  } catch {
    return null
  }
  const found = PATH.exec(path)
  const kind = KINDS.find((one) => one === found?.[1])
  return found === null || kind === undefined ? null : { kind, id: found[2]! }
}
