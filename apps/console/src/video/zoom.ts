// Moving closer to a part of the picture, and over it. Pure; all in shares of the picture.
import type { Zoom } from './player.ts'

const most = 16

function inside({ zoom, x, y }: Zoom): Zoom {
  const half = 0.5 / zoom
  const clamp = (centre: number) => Math.min(Math.max(half, centre), 1 - half)
  return { zoom, x: clamp(x), y: clamp(y) }
}

/** By a factor, with what lies under `place` (a share of the canvas) staying where it is. */
export function zoomed({ zoom, x, y }: Zoom, factor: number, place = { x: 0.5, y: 0.5 }): Zoom {
  const next = Math.min(Math.max(1, zoom * factor), most)
  const shift = (at: number) => (at - 0.5) * (1 / zoom - 1 / next)
  return inside({ zoom: next, x: x + shift(place.x), y: y + shift(place.y) })
}

/** Dragged by so much of the canvas. */
export function moved({ zoom, x, y }: Zoom, by: { readonly x: number; readonly y: number }): Zoom {
  return inside({ zoom, x: x - by.x / zoom, y: y - by.y / zoom })
}
