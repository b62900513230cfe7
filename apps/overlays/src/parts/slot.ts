// A place on the page that is written only when what belongs there changes: an untouched node costs no frame.

export type Slot<T> = (value: T) => boolean

/** Calls `write` when the value is another than before. Says whether it was. */
export function slot<T extends string | number | boolean | null>(write: (value: T, before: T | undefined) => void): Slot<T> {
  let last: T | undefined
  return (value) => {
    if (value === last) return false
    write(value, last)
    // Only now: what could not be written is tried again the next time.
    last = value
    return true
  }
}

/** Text of a node, as text and nothing else, whatever was sent. */
export function textSlot(node: Node): Slot<string> {
  return slot((text) => {
    node.textContent = text
  })
}

/** A `data-` attribute; styles tell what it looks like. */
export function dataSlot(node: HTMLElement, key: string): Slot<string> {
  return slot((value) => {
    node.dataset[key] = value
  })
}

/** There or faded away; its place is kept, so that nothing jumps. */
export function presenceSlot(node: HTMLElement): Slot<boolean> {
  return slot((there) => {
    node.dataset['there'] = there ? 'yes' : 'no'
    node.ariaHidden = String(!there)
  })
}
