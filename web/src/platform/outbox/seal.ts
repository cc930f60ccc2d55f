import { shelf, type Sealed } from './store'

let key: Promise<CryptoKey> | null = null

/** This device's key. It cannot be taken out of the browser, and goes when the store goes. */
function ours(): Promise<CryptoKey> {
  key ??= (async () => {
    const db = await shelf()
    const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ])
    // Two pages at once: the first to write wins, both read what stands there.
    const turn = db.transaction('keys', 'readwrite')
    if ((await turn.store.get('seal')) === undefined) await turn.store.put(made, 'seal')
    const kept = (await turn.store.get('seal'))!
    await turn.done
    return kept
  })().catch((cause: unknown) => {
    key = null
    throw cause
  })
  return key
}

export async function sealBytes(bytes: ArrayBuffer): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await ours(), bytes) }
}

export async function openBytes(sealed: Sealed): Promise<ArrayBuffer> {
  return crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv }, await ours(), sealed.data)
}

export async function seal(value: unknown): Promise<Sealed> {
  return sealBytes(new TextEncoder().encode(JSON.stringify(value)).buffer)
}

export async function unseal<T>(sealed: Sealed): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await openBytes(sealed))) as T
}

export async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
