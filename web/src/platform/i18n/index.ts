import { computed, ref, shallowRef } from 'vue'

/** What the interface speaks. Chinese comes first, whatever the browser prefers: the procedures are Chinese. */
export type Language = 'zh-CN' | 'en'
type Texts = Readonly<Record<string, string>>

const KEPT = 'zs.language'
const chosen = ref<Language>(localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh-CN')
const texts = shallowRef<Texts>({})

export const language = computed(() => chosen.value)

type Sources = Record<Language, () => Promise<{ default: Texts }>>
const sources: Sources[] = [{ 'zh-CN': () => import('./zh-CN'), en: () => import('./en') }]

/** Texts that a door alone needs; to be brought before it speaks. */
export function bring(more: Sources): void {
  sources.push(more)
}

/** The texts of a door that shows nothing of the others. */
export function alone(own: Sources): void {
  sources.splice(0, sources.length, own)
}

/** Loads the texts of the language; nothing can be shown before. */
export async function speak(next: Language = chosen.value): Promise<void> {
  const found = await Promise.all(sources.map((source) => source[next]()))
  texts.value = Object.assign({}, ...found.map((one) => one.default))
  chosen.value = next
  localStorage.setItem(KEPT, next)
  document.documentElement.lang = next
}

export type Params = Readonly<Record<string, string | number>>

/** The text of a key, `{name}` filled in. English may hold two forms, `{n} case | {n} cases`, chosen by `n`. */
export function t(key: string, params: Params = {}): string {
  const found = texts.value[key]
  if (found === undefined) return key
  const forms = found.split(' | ')
  const form = forms.length > 1 && params.n !== 1 ? forms[1]! : forms[0]!
  return form.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
}

/** Whether there is a text for the key: for words that come from the server. */
export function knows(key: string): boolean {
  return texts.value[key] !== undefined
}
