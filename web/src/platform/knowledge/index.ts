import { http, type components } from '../http'

export type ArticleLine = components['schemas']['ArticleLine']
export type Article = components['schemas']['ArticleView']

const lines = new Map<string, Promise<readonly ArticleLine[]>>()
const whole = new Map<string, Promise<Article>>()

function once<T>(kept: Map<string, Promise<T>>, key: string, ask: () => Promise<T>): Promise<T> {
  let asked = kept.get(key)
  if (asked === undefined) {
    asked = ask()
    asked.catch(() => kept.delete(key))
    kept.set(key, asked)
  }
  return asked
}

/** The articles that help with a procedure, asked for once; each names its steps as a case calls them. */
export function articlesOf(procedure: string): Promise<readonly ArticleLine[]> {
  return once(lines, procedure, async () => {
    const page = await http.get('/api/v1/articles', { query: { procedure } })
    return page.items
  })
}

/** An article with its text, asked for once; a confidential one each time, for each look is put on record. */
export async function article(id: string): Promise<Article> {
  const found = await once(whole, id, () => http.get('/api/v1/articles/{id}', { path: { id } }))
  if (found.confidential) whole.delete(id)
  return found
}

/** A piece of an article's text. */
export type Piece =
  | { readonly kind: 'words'; readonly runs: readonly Run[] }
  | { readonly kind: 'points' | 'numbers'; readonly items: readonly (readonly Run[])[] }
export interface Run {
  readonly text: string
  readonly strong: boolean
}

function runs(line: string): Run[] {
  return line
    .split('**')
    .map((text, i) => ({ text, strong: i % 2 === 1 }))
    .filter((run) => run.text !== '')
}

/** Reads what an article is written in: paragraphs, `- ` and `1. ` lists, `**emphasis**`. */
export function pieces(text: string): Piece[] {
  const found: { kind: Piece['kind']; items: Run[][] }[] = []
  for (const line of text.split('\n')) {
    const words = line.trim()
    if (words === '') continue
    const kind = words.startsWith('- ') ? 'points' : /^\d+\. /.test(words) ? 'numbers' : 'words'
    const item = runs(kind === 'words' ? words : words.slice(words.indexOf(' ') + 1))
    const last = found.at(-1)
    if (kind !== 'words' && last?.kind === kind) last.items.push(item)
    else found.push({ kind, items: [item] })
  }
  return found.map((one) =>
    one.kind === 'words' ? { kind: 'words', runs: one.items[0]! } : { kind: one.kind, items: one.items },
  )
}
