import { http } from '../http'

/** What stands on the button of the company's own sign-in; null: there is none. */
export async function provider(): Promise<string | null> {
  return (await http.get('/api/v1/session/oidc', {})).name ?? null
}

/** The provider's page, from which the person comes back to this one. */
export async function providersPage(): Promise<string> {
  const { address } = await http.post('/api/v1/session/oidc', { body: { to: location.pathname } })
  return address
}

const WHYS = ['left', 'late', 'refused', 'unknown', 'unreachable'] as const

/** Why the person is back and not signed in; told once, then it leaves the address. */
export function whyBack(): (typeof WHYS)[number] | null {
  const here = new URL(location.href)
  const why = WHYS.find((one) => one === here.searchParams.get('signin')) ?? null
  if (why !== null) {
    here.searchParams.delete('signin')
    history.replaceState(history.state, '', here)
  }
  return why
}
