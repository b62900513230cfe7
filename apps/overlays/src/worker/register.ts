// Has the service worker keep these pages, and takes up a new build as soon as its worker rules here.

export function registerWorker(): void {
  // No worker where the page is no secure context, as under a foreign name: it works without, but not before the server does.
  if (!('serviceWorker' in navigator)) return
  const { serviceWorker } = navigator
  // The first worker of all brings no other files than those that are here.
  if (serviceWorker.controller) serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  serviceWorker.register('/overlay/sw.js', { scope: '/overlay/', updateViaCache: 'none' }).then(
    (registration) => {
      // The server may have been renewed while this page stayed open.
      setInterval(() => void registration.update().catch(() => undefined), lookEveryMs)
    },
    () => undefined,
  )
}

const lookEveryMs = 60_000
