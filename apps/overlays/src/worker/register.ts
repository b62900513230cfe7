// Has the service worker keep these pages, and takes up a new build as soon as its worker rules here.

/** Returns what is to be called when the server may have been renewed while this page stayed open. */
export function registerWorker(): () => void {
  // No worker where the page is no secure context, as under a foreign name: it works without, but not before the server does.
  if (!('serviceWorker' in navigator)) return () => undefined
  const { serviceWorker } = navigator
  const look = async (): Promise<void> => {
    const registration = await serviceWorker.register('/overlay/sw.js', { scope: '/overlay/', updateViaCache: 'none' })
    await registration.update()
  }
  const begin = async (): Promise<void> => {
    // The first worker of all brings no other files than those that are here. A page that OBS loaded past its cache is ruled by none,
    // though there is one: the next brings another build to it as well.
    let first = (await serviceWorker.getRegistration('/overlay/'))?.active == null
    serviceWorker.addEventListener('controllerchange', () => {
      if (!first) location.reload()
      first = false
    })
    await look()
  }
  const begun = begin().catch(() => undefined)
  const again = (): void => void begun.then(look).catch(() => undefined)
  setInterval(again, lookEveryMs)
  return again
}

const lookEveryMs = 60_000
