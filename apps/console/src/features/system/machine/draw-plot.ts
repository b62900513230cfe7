// A plot on a canvas by uPlot, as large as its element: what is to be shown is given to it again and again.
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import type { PlotData } from './plot-data.ts'
import { type PlotLook, plotOptions } from './plot-options.ts'

export interface PlotFrame {
  readonly data: PlotData
  /** The ends of the time shown; seconds since 1970. */
  readonly from: number
  readonly to: number
  /** The end of the scale. */
  readonly top: number
}

export interface DrawnPlot {
  show(frame: PlotFrame): void
  /** Moves the cursor from where it is, or from the right edge. */
  move(byPx: number): void
  hideCursor(): void
  destroy(): void
}

/** `onCursor` is told the place in the data shown; null when the cursor is elsewhere. */
export function drawPlot(element: HTMLElement, look: PlotLook, onCursor: (index: number | null) => void): DrawnPlot {
  let frame: Pick<PlotFrame, 'from' | 'to' | 'top'> = { from: 0, to: 1, top: 1 }
  const plot = new uPlot(
    plotOptions(look, element, () => frame, onCursor),
    [[], ...look.series.map(() => [])],
    element,
  )
  const watch = new ResizeObserver(() => plot.setSize({ width: element.clientWidth, height: element.clientHeight }))
  watch.observe(element)
  return {
    show(next) {
      frame = next
      plot.setData([next.data.at, ...next.data.columns])
    },
    move(byPx) {
      const last = plot.over.clientWidth - 1
      const left = plot.cursor.left ?? -1
      plot.setCursor({ left: Math.min(last, Math.max(0, (left < 0 ? last : left) + byPx)), top: 0 })
    },
    hideCursor: () => plot.setCursor({ left: -10, top: -10 }),
    destroy() {
      watch.disconnect()
      plot.destroy()
    },
  }
}
