// The place of a plot on the page, with its cursor for mouse, finger and keys. It is made anew for another look.
import { useEffect, useRef } from 'react'
import { type DrawnPlot, drawPlot, type PlotFrame } from './draw-plot.ts'
import styles from './PlotCanvas.module.css'
import type { PlotLook } from './plot-options.ts'

export interface PlotCanvasProps extends PlotFrame {
  readonly look: PlotLook
  readonly label: string
  /** The same each time. The place of the cursor in `data`; null when it is elsewhere. */
  readonly onCursor: (index: number | null) => void
}

const arrowPx = 8
const farPx = 48

export function PlotCanvas({ look, label, onCursor, data, from, to, top }: PlotCanvasProps) {
  const host = useRef<HTMLDivElement>(null)
  const plot = useRef<DrawnPlot>(undefined)
  useEffect(() => {
    if (host.current === null) return undefined
    const drawn = drawPlot(host.current, look, onCursor)
    plot.current = drawn
    return () => {
      drawn.destroy()
      plot.current = undefined
    }
  }, [look, onCursor])
  useEffect(() => plot.current?.show({ data, from, to, top }), [data, from, to, top])
  return (
    <div
      ref={host}
      className={styles.plot}
      role="img"
      aria-label={label}
      // Reached by keys, since the values of the past are told at the cursor only.
      tabIndex={0}
      onKeyDown={({ key, shiftKey }) => {
        const pixels = shiftKey ? farPx : arrowPx
        if (key === 'ArrowLeft') plot.current?.move(-pixels)
        if (key === 'ArrowRight') plot.current?.move(pixels)
      }}
      onBlur={() => plot.current?.hideCursor()}
    />
  )
}
