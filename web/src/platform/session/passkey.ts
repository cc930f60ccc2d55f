import { http, type components } from '../http'
import { t } from '../i18n'

/** Passkeys as the browser hands them out; binary values travel as Base64url. */
export type Shown = components['schemas']['PasskeyBody']

/** Whether this browser, in this address, knows passkeys: none are made for bare numbers. */
export const knowsPasskeys =
  'PublicKeyCredential' in globalThis && isSecureContext && !/^[\d.]+$|:/.test(location.hostname)

const bytes = (text: string) =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (one) => one.charCodeAt(0))
const text = (buffer: ArrayBuffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')

/** He closed the browser's question, or has none here. */
export class Left extends Error {}

async function asked(question: Promise<Credential | null>): Promise<PublicKeyCredential> {
  try {
    const answer = await question
    if (answer instanceof PublicKeyCredential) return answer
  } catch (cause) {
    // NotAllowedError: left, or out of time; InvalidStateError: this device has one already.
    if (!(cause instanceof DOMException)) throw cause
  }
  throw new Left()
}

/** Makes one for who is signed in. */
export async function makePasskey(): Promise<void> {
  const made = await http.post('/api/v1/session/passkeys/challenge', {})
  const answer = await asked(
    navigator.credentials.create({
      publicKey: {
        rp: { id: made.host, name: t('house.name') },
        user: { id: bytes(made.user), name: made.username, displayName: made.name },
        challenge: bytes(made.challenge),
        pubKeyCredParams: made.algorithms.map((alg) => ({ type: 'public-key', alg })),
        excludeCredentials: made.known.map((id) => ({ type: 'public-key', id: bytes(id) })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        attestation: 'none',
      },
    }),
  )
  const response = answer.response as AuthenticatorAttestationResponse
  await http.post('/api/v1/session/passkeys', {
    body: { client: text(response.clientDataJSON), attestation: text(response.attestationObject) },
  })
}

async function show(question: { challenge: string; host: string }): Promise<Shown> {
  const answer = await asked(
    navigator.credentials.get({
      publicKey: {
        challenge: bytes(question.challenge),
        rpId: question.host,
        userVerification: 'required',
      },
    }),
  )
  const response = answer.response as AuthenticatorAssertionResponse
  return {
    id: text(answer.rawId),
    client: text(response.clientDataJSON),
    authenticator: text(response.authenticatorData),
    signature: text(response.signature),
  }
}

/** Shows one to sign in. */
export async function showToSignIn(): Promise<Shown> {
  return show(await http.post('/api/v1/session/passkey/challenge', {}))
}

/** Shows one of who is signed in. */
export async function showToProve(): Promise<Shown> {
  return show(await http.post('/api/v1/session/proof/challenge', {}))
}
