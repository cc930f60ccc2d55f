/** Fetches what will be needed once the page has nothing else to do, so that it opens at once, also without a line. */
export function fetchLater(...loads: (() => Promise<unknown>)[]): void {
  const go = () => loads.forEach((load) => void load().catch(() => undefined))
  if ('requestIdleCallback' in globalThis) requestIdleCallback(go, { timeout: 2_000 })
  else setTimeout(go, 500)
}
