// However often something is asked for, it is done once a frame; at once where the page has just come into sight.

export interface OncePerFrame {
  readonly ask: () => void
  readonly now: () => void
}

export function oncePerFrame(run: () => void, request: (run: () => void) => number = requestAnimationFrame): OncePerFrame {
  let waiting = false
  const frame = (): void => {
    if (!waiting) return
    waiting = false
    run()
  }
  return {
    ask: () => {
      if (waiting) return
      waiting = true
      request(frame)
    },
    now: () => {
      waiting = false
      run()
    },
  }
}
