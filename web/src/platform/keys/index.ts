import { onBeforeUnmount, onMounted } from 'vue'

type Act = (event: KeyboardEvent) => void
export type Keys = Readonly<Record<string, Act>>
interface Layer {
  readonly keys: Keys
  readonly modal: boolean
}

const layers: Layer[] = []

/** How a press is written: `n`, `?`, `ctrl+k`, `ctrl+enter`, `alt+1`, `f1`, `escape`, `arrowdown`. */
export function written(event: KeyboardEvent): string {
  const ctrl = event.ctrlKey || event.metaKey ? 'ctrl+' : ''
  // With Alt some systems type another character: the key itself counts.
  const alt = event.altKey ? 'alt+' : ''
  const itself = event.altKey ? /^(?:Digit|Numpad|Key)(\d|[A-Z])$/.exec(event.code)?.[1] : undefined
  return ctrl + alt + (itself ?? event.key).toLowerCase()
}

const TYPED = new Set(['INPUT', 'TEXTAREA', 'SELECT'])

/** Whether what is pressed is text: in a field, or while an input method composes. */
export function typing(event: KeyboardEvent): boolean {
  if (event.isComposing || event.keyCode === 229) return true
  const at = event.target
  if (!(at instanceof HTMLElement)) return false
  if (at.isContentEditable) return true
  if (!TYPED.has(at.tagName)) return false
  // Choices are pressed, not typed into.
  return !(at instanceof HTMLInputElement && ['radio', 'checkbox', 'button', 'file'].includes(at.type))
}

function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return
  const name = written(event)
  const commanding = event.ctrlKey || event.metaKey || event.altKey || /^(f\d+|escape)$/.test(name)
  if (!commanding && typing(event)) return
  for (let i = layers.length - 1; i >= 0; i--) {
    const layer = layers[i]!
    const act = layer.keys[name]
    if (act !== undefined) {
      event.preventDefault()
      act(event)
      return
    }
    // What lies under a dialog does not hear.
    if (layer.modal) return
  }
}

/** Does what the key does: for a button that stands for it elsewhere on the page. */
export function invoke(name: string): void {
  const layer = layers.findLast((one) => one.modal || one.keys[name] !== undefined)
  layer?.keys[name]?.(new KeyboardEvent('keydown', { key: name }))
}

let listening = false

/** These keys work while the component is there; `modal`: no others do. Innermost first. */
export function useKeys(keys: Keys, options: { modal?: boolean } = {}): void {
  const layer: Layer = { keys, modal: options.modal ?? false }
  onMounted(() => {
    if (!listening) addEventListener('keydown', press)
    listening = true
    layers.push(layer)
  })
  onBeforeUnmount(() => {
    layers.splice(layers.indexOf(layer), 1)
  })
}

/**
 * Takes what is typed, by whatever method, while the form that it is for is still being loaded: nobody waits with
 * the first word. Call what it gives back once: it ends the waiting and tells what was typed.
 */
export function typeAhead(): () => string {
  const field = document.createElement('textarea')
  field.className = 'hidden'
  field.setAttribute('aria-hidden', 'true')
  document.body.append(field)
  field.focus()
  return () => {
    const typed = field.value
    field.remove()
    field.value = ''
    return typed
  }
}
