// The page came, but its script or style did not: the server left in between. Waits until it answers, then loads the page anew.
addEventListener(
  'error',
  ({ target }) => {
    if (!(target instanceof HTMLScriptElement || target instanceof HTMLLinkElement)) return
    const later = () => setTimeout(again, 1_000)
    const again = () => {
      fetch(location.href, { cache: 'no-store', signal: AbortSignal.timeout(2_000) }).then(
        ({ ok }) => (ok ? location.reload() : later()),
        later,
      )
    }
    later()
  },
  true,
)
