// Where a board stands on the picture of 1920 x 1080, and how large it may be there. Pure.
import type { Position } from '../options/options.ts'

export const picture = { width: 1920, height: 1080 }

export interface Size {
  readonly width: number
  readonly height: number
}

export interface Placed {
  readonly left: number
  readonly top: number
  readonly scale: number
}

/** `middle`: the centre, where no option leads, but some pages stand by themselves. */
export type Place = Position | 'middle'

/** The size wanted, but never beyond the free edge. */
export function place(board: Size, { position, scale, margin }: { position: Place; scale: number; margin: number }): Placed {
  const edge = { x: (picture.width * margin) / 100, y: (picture.height * margin) / 100 }
  const most = Math.min((picture.width - 2 * edge.x) / board.width, (picture.height - 2 * edge.y) / board.height)
  const fits = Math.min(scale, most)
  const free = { x: picture.width - 2 * edge.x - board.width * fits, y: picture.height - 2 * edge.y - board.height * fits }
  const [x, y] = shares[position]
  return { left: Math.round(edge.x + free.x * x), top: Math.round(edge.y + free.y * y), scale: fits }
}

/** Of the free space: so much lies left of the board, and above it. */
const shares: Readonly<Record<Place, readonly [x: number, y: number]>> = {
  'top-left': [0, 0],
  top: [0.5, 0],
  'top-right': [1, 0],
  'bottom-left': [0, 1],
  bottom: [0.5, 1],
  'bottom-right': [1, 1],
  middle: [0.5, 0.5],
}

/** The whole picture in a source of another size. */
export function pictureScale(source: Size): number {
  return Math.min(source.width / picture.width, source.height / picture.height)
}
