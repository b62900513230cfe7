// A flag, or nothing where there is none or it does not come: the letters beside it say the country.
import { element } from './element.ts'
import { slot } from './slot.ts'

export interface Flag {
  readonly node: HTMLElement
  readonly write: (url: string | null) => void
}

export function flag(classes = ''): Flag {
  const picture = element('img')
  picture.alt = ''
  picture.decoding = 'async'
  const node = element('div', `flag ${classes}`, picture)
  const show = (there: boolean) => (node.dataset['there'] = there ? 'yes' : 'no')
  picture.addEventListener('load', () => show(true))
  picture.addEventListener('error', () => show(false))
  show(false)
  return {
    node,
    write: slot<string | null>((url) => {
      show(false)
      if (url === null) picture.removeAttribute('src')
      else picture.src = url
    }),
  }
}
