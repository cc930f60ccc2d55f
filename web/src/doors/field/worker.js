// The field door without a signal. The build fills in VERSION and FILES.
const CACHE = `zs-field-${'VERSION'}`
const PAGE = '/field'
const FILES = ['FILES']

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(CACHE)
      await cache.addAll([new Request(PAGE, { cache: 'reload' }), ...FILES])
      // The first one serves at once; a newer one waits until the app is opened anew, so that no page loses its parts.
      if (self.registration.active === null) await self.skipWaiting()
    })(),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) {
        if (name.startsWith('zs-field-') && name !== CACHE) await caches.delete(name)
      }
      await self.clients.claim()
    })(),
  )
})

self.addEventListener('message', (event) => {
  if (event.data === 'serve') void self.skipWaiting()
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/')) return
  if (request.mode === 'navigate') event.respondWith(kept(PAGE, request))
  else if (FILES.includes(pathname)) event.respondWith(kept(pathname, request))
})

/** What was kept; what the browser threw away comes from the server again. */
async function kept(key, request) {
  const cache = await caches.open(CACHE)
  const found = await cache.match(key, { ignoreVary: true })
  return found ?? fetch(request)
}
