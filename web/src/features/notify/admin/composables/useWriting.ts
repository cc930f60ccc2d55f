import { computed, reactive, shallowRef } from 'vue'
import type { FieldFault } from '@/design/FaultSummary.vue'
import { http, Problem, type components } from '@/platform/http'
import { community } from '@/platform/session/community'
import { fresh, target, typed } from './audience'
import { said } from '@/design/part'
import type { Notice } from './useNotices'

/** Writing a notice: its words, for whom it is, by which ways. */
export function useWriting(before: Notice | null) {
  const form = reactive({
    template: '',
    variables: {} as Record<string, string>,
    title: before?.title ?? '',
    text: before?.text ?? '',
    photo: (before?.photo === undefined ? [] : [before.photo]) as string[] | undefined,
    audience: before === null ? [fresh()] : before.audience.map(typed),
    message: before?.message ?? true,
    poster: before?.poster ?? true,
  })
  const id = before?.id ?? crypto.randomUUID()
  const templates = shallowRef<readonly components['schemas']['TemplateView'][]>([])
  const faults = shallowRef<readonly FieldFault[]>([])
  const busy = shallowRef(false)
  const template = computed(() => templates.value.find((one) => one.id === form.template) ?? null)
  const code = community.value?.code

  /** The template as it reads so far; what is still missing stays in braces. */
  const filled = computed(() =>
    (template.value?.text ?? '').replace(/\{([a-z][a-z0-9_.]*)\}/g, (whole, name: string) =>
      name === 'community' ? (community.value?.name ?? '') : form.variables[name] || whole,
    ),
  )

  async function save(): Promise<Notice | null> {
    if (busy.value) return null
    busy.value = true
    faults.value = []
    const free = form.template === ''
    const body = {
      id,
      community: code,
      template: free ? undefined : form.template,
      variables: free ? undefined : form.variables,
      title: free ? form.title : undefined,
      text: free ? form.text : undefined,
      photo: form.photo?.[0],
      audience: form.audience.map(target),
      message: form.message,
      poster: form.poster,
    }
    try {
      return before === null
        ? await http.post('/api/v1/notices', { body })
        : await http.put('/api/v1/notices/{id}', { path: { id }, body })
    } catch (cause) {
      faults.value =
        cause instanceof Problem && cause.faults.length > 0
          ? cause.faults.map((one) => ({ field: field(one.pointer), message: one.message }))
          : [{ field: null, message: said(cause) }]
      return null
    } finally {
      busy.value = false
    }
  }

  void http
    .get('/api/v1/notices/templates', { query: { community: code } })
    .then((page) => (templates.value = page.items))
    .catch(() => undefined)
  return { form, templates, template, filled, faults, busy, save }
}

/** `/audience/1/units/0` is the field of the second audience. */
function field(pointer: string): string {
  const parts = pointer.split('/')
  if (parts[1] === 'audience') return `notice-audience-${parts[2] ?? 0}`
  return parts[1] === 'variables' ? `notice-variable-${parts[2]}` : `notice-${parts[1]}`
}
