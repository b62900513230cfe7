// The board on the picture: its look and place by the options, whether it is seen by what may be trusted, its content by the page.
import type { OverlayName, OverlayOptions } from '@restrike/overlays/contract'
import { hasSomethingToSay } from './facts/says.ts'
import { picture as full, pictureScale, place } from './layout/place.ts'
import type { Picture } from './live/picture.ts'
import { trustIn } from './live/trust.ts'
import { readableOn } from './options/colours.ts'
import type { Page } from './pages/page.ts'
import { box } from './parts/element.ts'
import { dataSlot, slot } from './parts/slot.ts'
import { wordsOf } from './words/words.ts'

export interface Board {
  readonly show: (picture: Picture, options: OverlayOptions, now: number) => void
}

export function openBoard(body: HTMLElement, name: OverlayName, page: Page): Board {
  const node = box('board', page.node)
  const whole = box('picture', node)
  body.append(whole)
  const look = lookOf(node, body)
  const shown = dataSlot(node, 'shown')
  const stand = standing(node, whole, page)
  shown('no')

  return {
    show: (picture, options, now) => {
      const { match, banner } = picture
      const trust = trustIn(picture, now)
      try {
        look(options)
        if (match === null || trust === 'none' || !hasSomethingToSay(name, { match, banner })) {
          shown('no')
          return
        }
        page.write({ match, banner, options, words: wordsOf(options.language), flags: picture.flags })
        stand(options)
        shown(trust === 'sure' ? 'yes' : 'dim')
      } catch (error) {
        // What cannot be drawn must not stay on air as it was before.
        shown('no')
        reportError(error)
      }
    },
  }
}

function lookOf(node: HTMLElement, body: HTMLElement): (options: OverlayOptions) => void {
  const theme = dataSlot(node, 'theme')
  const colour = (side: 'blue' | 'red') =>
    slot<string>((value) => {
      node.style.setProperty(`--${side}`, value)
      node.style.setProperty(`--on-${side}`, readableOn(value))
    })
  const [blue, red] = [colour('blue'), colour('red')]
  const behind = slot<string | null>((value) => {
    body.style.background = value ?? ''
  })
  const language = slot<string>((value) => {
    document.documentElement.lang = value
  })
  return (options) => {
    theme(options.theme)
    blue(options.blue)
    red(options.red)
    behind(options.chroma)
    language(options.language)
  }
}

/** Measured at every writing of something new: reading a layout that has not changed costs nothing. */
function standing(node: HTMLElement, whole: HTMLElement, page: Page): (options: OverlayOptions) => void {
  const edge = dataSlot(node, 'edge')
  const transform = slot<string>((value) => {
    node.style.transform = value
  })
  const source = slot<number>((scale) => {
    whole.style.transform = `scale(${scale})`
  })
  let asked: OverlayOptions | undefined
  const stand = ({ position: chosen, scale, margin }: OverlayOptions): void => {
    const position = chosen ?? page.place
    source(pictureScale({ width: innerWidth || full.width, height: innerHeight || full.height }))
    edge(position.split('-')[0] ?? position)
    const at = place({ width: node.offsetWidth, height: node.offsetHeight }, { position, scale, margin })
    transform(`translate(${at.left}px, ${at.top}px) scale(${at.scale})`)
  }
  // A flag that comes later makes a board higher, and nothing new may be written for minutes.
  new ResizeObserver(() => asked && stand(asked)).observe(node)
  return (options) => {
    asked = options
    stand(options)
  }
}
