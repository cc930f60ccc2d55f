/** An answer as a condition sees it: `undefined` where nothing was given yet. */
type Look = (name: string) => unknown

/**
 * Whether a question is owed by the condition it is written with (`not reached`, `finder == "staff"`, joined by `and`
 * and `or`), told without the server, for a phone without a signal; null: it cannot be told here.
 */
export function owed(condition: string, look: Look): boolean | null {
  return either(condition.split(/\s+or\s+/).map((part) => both(part, look)))
}

function both(text: string, look: Look): boolean | null {
  const parts = text.split(/\s+and\s+/).map((part) => single(part.trim(), look))
  return parts.includes(false) ? false : parts.includes(null) ? null : true
}

function either(parts: readonly (boolean | null)[]): boolean | null {
  return parts.includes(true) ? true : parts.includes(null) ? null : false
}

function single(text: string, look: Look): boolean | null {
  const compared = /^([\w.]+)\s*(==|!=)\s*"([^"]*)"$/.exec(text)
  if (compared !== null) {
    const value = look(compared[1]!)
    if (value === undefined || value === null) return null
    const same = Array.isArray(value) ? value.includes(compared[3]) : value === compared[3]
    return same === (compared[2] === '==')
  }
  const named = /^(not\s+)?([\w.]+)$/.exec(text)
  if (named === null) return null
  const value = look(named[2]!)
  return typeof value === 'boolean' ? value !== (named[1] !== undefined) : null
}
