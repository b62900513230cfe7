// A number that rolls to its next value in 200 ms, by transform only. Its text is the new value from the first moment on.
import { box, element } from './element.ts'
import { slot } from './slot.ts'

const rollMs = 200
const timing = { duration: rollMs, easing: 'cubic-bezier(.2, .7, .3, 1)' }

export interface Rolling {
  readonly node: HTMLElement
  /** `jump`: without rolling, as when another athlete stands here. */
  readonly write: (value: string, jump?: boolean) => void
}

export function rolling(classes: string): Rolling {
  const now = element('span', 'now')
  const node = box(`rolling ${classes}`, now)
  const still = matchMedia('(prefers-reduced-motion: reduce)')
  let running: readonly Animation[] = []
  let jumps = true
  const stop = () => {
    for (const animation of running) animation.cancel()
    running = []
  }
  const set = slot<string>((value, before) => {
    stop()
    now.textContent = value
    if (before === undefined || jumps || still.matches) return
    // The value before is painted by the style sheet: it is no text of the page any more.
    node.dataset['old'] = before
    const up = Number(value) >= Number(before) ? 1 : -1
    running = [
      node.animate(
        { transform: ['translateY(0)', `translateY(${-100 * up}%)`], opacity: [1, 1] },
        { ...timing, pseudoElement: '::before' },
      ),
      now.animate({ transform: [`translateY(${100 * up}%)`, 'translateY(0)'] }, timing),
    ]
  })
  return {
    node,
    write: (value, jump = false) => {
      jumps = jump
      // Also where the number stays: what still rolls out is that of the other athlete.
      if (jump) stop()
      set(value)
    },
  }
}
