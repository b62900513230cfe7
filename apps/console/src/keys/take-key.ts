// A key that was used is used up: the page does not scroll, and a button that has the focus is not pressed by it as well.

export function takeKey(event: KeyboardEvent): void {
  event.preventDefault()
  // Some browsers press a button when the space bar is let go, whatever was said when it went down.
  if (event.key !== ' ' || event.repeat) return
  const onRelease = (release: KeyboardEvent): void => {
    // In a hurry another key goes up first.
    if (release.key !== ' ') return
    release.preventDefault()
    window.removeEventListener('keyup', onRelease, { capture: true })
  }
  window.addEventListener('keyup', onRelease, { capture: true })
}
