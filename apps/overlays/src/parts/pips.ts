// A few marks of which some are filled: gam-jeoms, rounds won. Filled is another shape than empty, not only another colour.
import { box, element } from './element.ts'
import { slot } from './slot.ts'

export interface Pips {
  readonly node: HTMLElement
  readonly write: (filled: number, of?: number) => void
}

/** At most `most` of them; more than that is said by a number. */
export function pips(classes: string, most: number): Pips {
  const marks = Array.from({ length: most }, () => element('i'))
  const more = element('b')
  const node = box(`pips ${classes}`, ...marks, more)
  const paint = slot<string>((key) => {
    const [filled = 0, of = most] = key.split('/').map(Number)
    for (const [at, mark] of marks.entries()) {
      mark.hidden = at >= of
      mark.dataset['on'] = at < filled ? 'yes' : 'no'
    }
    more.textContent = filled > of ? String(filled) : ''
  })
  return { node, write: (filled, of = most) => void paint(`${filled}/${of}`) }
}
