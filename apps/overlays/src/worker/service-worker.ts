// The service worker of the overlay pages: OBS may start before the server does. The server goes first, but is not waited for long.
// It keeps this build's files and the flags that were shown; live data is none of its concern.

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Fetching extends Event {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
interface Worker {
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void
  skipWaiting(): Promise<void>
  readonly clients: { claim(): Promise<void> }
}
// `as`: the types at hand are those of a page.
const worker = self as unknown as Worker

const files = filesOfThisBuild
const cacheName = `overlay ${hashOf(files.join(' '))}`
/** One page for all names. */
const page = '/overlay/scoreboard'
const again = '/overlay/again.js'
const serverWithinMs = 1_500

worker.addEventListener('install', (event) => event.waitUntil(keepAll().then(() => worker.skipWaiting())))
worker.addEventListener('activate', (event) => event.waitUntil(forgetOthers().then(() => worker.clients.claim())))
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (pathname.startsWith('/overlay/assets/')) event.respondWith(keptFirst(request))
  else if (pathname === again) event.respondWith(serverFirst(request, again))
  else if (request.mode === 'navigate' && pathname.startsWith('/overlay/')) event.respondWith(serverFirst(request, page))
  else if (pathname.startsWith('/flags/')) event.respondWith(serverFirst(request, pathname))
})

async function keepAll(): Promise<void> {
  const cache = await caches.open(cacheName)
  await cache.addAll([page, again, ...files.map((file) => `/overlay/${file}`)].map((url) => new Request(url, { cache: 'reload' })))
}

async function forgetOthers(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith('overlay ') && name !== cacheName)
  await Promise.all(others.map((name) => caches.delete(name)))
}

/** Names of built files carry a hash of their content: what is kept under one is right for ever. */
async function keptFirst(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request)
}

async function serverFirst(request: Request, key: string): Promise<Response> {
  const cache = await caches.open(cacheName)
  try {
    // By its address: a navigation itself may not be given a time limit.
    const answer = await fetch(request.url, {
      headers: { accept: request.headers.get('accept') ?? '*/*' },
      signal: AbortSignal.timeout(serverWithinMs),
    })
    // Of pages only this build's own is kept: that of another build asks for files that are not here.
    if (answer.ok && key !== page) await cache.put(key, answer.clone())
    if (answer.status < 500) return answer
    return (await cache.match(key)) ?? answer
  } catch (error) {
    const kept = await cache.match(key)
    if (kept) return kept
    throw error
  }
}

/** Tells one build from another; it need not withstand anybody. */
function hashOf(text: string): string {
  let hash = 0
  for (const letter of text) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) >>> 0
  return hash.toString(36)
}
