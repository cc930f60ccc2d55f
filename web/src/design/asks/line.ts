import type { Colleague, Post } from '@/platform/directory'
import { blank, type Answers, type Ask } from './ask'

/**
 * Whom a question lets name by the line of posts: `under` a post, his people; `above` a colleague, who stands above
 * him. Both may name an answer that is given beside it: while that is open it bounds nobody.
 */
export function within(
  ask: Pick<Ask, 'under' | 'above'>,
  around: Readonly<Answers>,
  people: readonly Colleague[],
  posts: readonly Post[],
): (one: Colleague) => boolean {
  const said = (name: string | undefined) =>
    name !== undefined && name in around ? (blank(around[name]) ? undefined : String(around[name])) : name
  const under = posts.find((post) => post.id === said(ask.under))?.id
  const below = people.find((one) => one.id === said(ask.above))
  return (one) =>
    (under === undefined || one.roles.includes(under) || one.heads.includes(under)) &&
    (below === undefined || below.heads.some((head) => one.roles.includes(head)))
}
