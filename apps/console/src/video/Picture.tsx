// The picture of a clip, as large as its place: wheel and drag move closer, a double click shows the whole.
import { type PointerEvent, useEffect, useRef } from 'react'
import type { UsedPlayer } from './use-player.ts'
import { moved, zoomed } from './zoom.ts'
import styles from './Picture.module.css'

interface PictureProps {
  readonly used: UsedPlayer
  readonly label: string
  /** For the jury: looked at, not touched. */
  readonly still?: boolean
}

export function Picture({ used: { canvas, host, player }, label, still = false }: PictureProps) {
  const drag = useRef<{ x: number; y: number } | null>(null)
  useEffect(() => {
    const element = canvas.current
    if (!element || !player || still) return undefined
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault()
      const box = element.getBoundingClientRect()
      const place = { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height }
      player.setZoom(zoomed(player.state(), Math.exp(-event.deltaY / 400), place))
    }
    // React listens passively, and the page would scroll.
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [canvas, player, still])
  const onMove = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (!drag.current || !player) return
    const box = event.currentTarget.getBoundingClientRect()
    const by = { x: (event.clientX - drag.current.x) / box.width, y: (event.clientY - drag.current.y) / box.height }
    drag.current = { x: event.clientX, y: event.clientY }
    player.setZoom(moved(player.state(), by))
  }
  return (
    <div ref={host} className={styles.host} data-still={still}>
      <canvas
        ref={canvas}
        className={styles.canvas}
        role="img"
        aria-label={label}
        onPointerDown={(event) => {
          if (still) return
          drag.current = { x: event.clientX, y: event.clientY }
          event.currentTarget.setPointerCapture(event.pointerId)
        }}
        onPointerMove={onMove}
        onPointerUp={() => (drag.current = null)}
        onPointerCancel={() => (drag.current = null)}
        onDoubleClick={() => !still && player?.setZoom({ zoom: 1, x: 0.5, y: 0.5 })}
      />
    </div>
  )
}
