import type { Severity } from '@/design/severity'
import type { components } from '@/platform/http'
import { t } from '@/platform/i18n'
import { masked } from '@/platform/phone'

type Procedure = components['schemas']['ProcedureLine']
type CaseLine = components['schemas']['Line']
type Article = components['schemas']['ArticleLine']
type Person = components['schemas']['PersonView']
type Home = components['schemas']['HomeView']

/** What choosing an entry does. */
export type Deed =
  | { readonly go: string }
  | { readonly print: string }
  /** Opens a dialog of the door as if this key were pressed. */
  | { readonly dialog: string; readonly pressed: string }

export interface Entry {
  readonly key: string
  readonly kind: 'case' | 'procedure' | 'card' | 'home' | 'person' | 'article' | 'action'
  readonly title: string
  readonly more: string
  readonly severity?: Severity
  readonly deed: Deed
}

/** Cases by number and title. */
export function ofCase(line: CaseLine): Entry {
  return {
    key: `case ${line.id}`,
    kind: 'case',
    title: line.title,
    more: [line.number, line.status === 'open' ? '' : t(`palette.${line.status}`)]
      .filter((part) => part)
      .join(' · '),
    severity: line.severity as Severity,
    deed: { go: `/cases/${line.id}` },
  }
}

/** A procedure opens a report by it, and prints its card. */
export function ofProcedure(line: Procedure, community: string): Entry[] {
  return [
    {
      key: `procedure ${line.id}`,
      kind: 'procedure',
      title: line.title,
      more: line.summary,
      severity: line.severity as Severity,
      deed: { dialog: 'report', pressed: `procedure:${line.id}` },
    },
    {
      key: `card ${line.id}`,
      kind: 'card',
      title: t('palette.card', { title: line.title }),
      more: t('palette.card.more'),
      deed: {
        print: `/api/v1/procedures/${encodeURIComponent(line.id)}/card.pdf?community=${encodeURIComponent(community)}`,
      },
    },
  ]
}

/** A home takes in a report from there. */
export function ofHome(home: Home): Entry {
  return {
    key: `home ${home.id}`,
    kind: 'home',
    title: home.label,
    more: home.people.map((one) => one.name).join(t('palette.comma')),
    deed: {
      dialog: 'report',
      pressed: `caller:${JSON.stringify({ home: { id: home.id, label: home.label }, name: '', phone: '' })}`,
    },
  }
}

export function ofPerson(one: Person): Entry {
  const home = one.home === undefined ? null : { id: one.home.id, label: one.home.label }
  const phone = one.phone ?? ''
  return {
    key: `person ${one.id} ${home?.id ?? ''}`,
    kind: 'person',
    title: one.name,
    more: [home?.label, phone === '' ? '' : masked(phone)].filter((part) => part).join(' · '),
    deed: { dialog: 'report', pressed: `caller:${JSON.stringify({ home, name: one.name, phone })}` },
  }
}

export function ofArticle(line: Article): Entry {
  return {
    key: `article ${line.id}`,
    kind: 'article',
    title: line.title,
    more: line.excerpt ?? '',
    deed: { go: `/articles/${line.id}` },
  }
}

/** Pages to look things up. */
const PAGES = ['library', 'articles', 'compliance', 'setup'] as const
const PATHS = { library: '/procedures', articles: '/articles', compliance: '/compliance', setup: '/setup' }

/** What can be done from anywhere. */
export function actions(community: string): Entry[] {
  const where = encodeURIComponent(community)
  return [
    {
      key: 'action report',
      kind: 'action',
      title: t('palette.report'),
      more: 'N',
      deed: { dialog: 'report', pressed: 'n' },
    },
    {
      key: 'action call-out',
      kind: 'action',
      title: t('palette.call-out'),
      more: t('palette.call-out.more'),
      deed: { print: `/api/v1/duties/call-out.pdf?community=${where}` },
    },
    {
      key: 'action queue',
      kind: 'action',
      title: t('palette.home'),
      more: t('palette.home.more'),
      deed: { go: '/' },
    },
    ...PAGES.map((page): Entry => ({
      key: `action ${page}`,
      kind: 'action',
      title: t(`palette.${page}`),
      more: t(`palette.${page}.more`),
      deed: { go: PATHS[page] },
    })),
  ]
}

/** Whether the entry is meant by the words: all of them stand in its title or its second line. */
export function meant(entry: Entry, words: string): boolean {
  const text = `${entry.title} ${entry.more}`.toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
