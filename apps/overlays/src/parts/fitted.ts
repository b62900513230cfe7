// A line that fits its box whatever is written: first the letters shrink, then it ends in an ellipsis.
import { element } from './element.ts'
import { textSlot } from './slot.ts'

export interface Fitted {
  readonly node: HTMLElement
  readonly write: (text: string) => void
}

/** Largest size at which a line of `wide` px at `most` px fits into `room`, but not below `least`. Pure. */
export function fittingSize(wide: number, room: number, { most, least }: { most: number; least: number }): number {
  if (wide <= room || wide === 0) return most
  return Math.max(least, Math.floor((most * room) / wide))
}

/** `most` and `least` in px of the picture. Its box must get its width from elsewhere than from its text. */
export function fitted(classes: string, most: number, least: number): Fitted {
  const text = element('span')
  const node = element('div', `fitted ${classes}`, text)
  // A name written from right to left begins on the right, and is cut at its own end.
  node.dir = 'auto'
  const set = textSlot(text)
  const fit = () => {
    node.style.fontSize = `${most}px`
    const size = fittingSize(text.offsetWidth, node.clientWidth, { most, least })
    if (size !== most) node.style.fontSize = `${size}px`
  }
  // Its room changes when a flag comes or goes.
  new ResizeObserver(fit).observe(node)
  // Letters of a font that came late are of another width.
  document.fonts.addEventListener('loadingdone', fit)
  return {
    node,
    write: (words) => {
      if (set(words)) fit()
    },
  }
}
