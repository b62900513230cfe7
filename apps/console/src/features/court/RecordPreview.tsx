// What the camera that is recorded sees, about once a second: small, and folded away by whoever does not want it. The browser remembers that.
import type { ObsConnection } from '@restrike/obs/contract'
import { useState } from 'react'
import { useLive } from '../../api/context.ts'
import { useScreenshot } from '../../api/use-screenshot.ts'
import { texts } from '../../texts/index.ts'
import { OnlyHeard } from '../../ui/OnlyHeard.tsx'
import { isPreviewOpen, keepPreviewOpen } from './preview-open.ts'
import styles from './RecordPreview.module.css'

/** As wide as the place is at most. */
const widthPx = 400

export function RecordPreview() {
  const connections = useLive((live) => live.obs?.connections ?? none)
  const [open, setOpen] = useState(() => isPreviewOpen(localStorage))
  const words = texts.court.preview
  const camera = recordCamera(connections)
  const toggle = () => {
    setOpen(!open)
    keepPreviewOpen(localStorage, !open)
  }
  return (
    <figure className={styles.preview} data-preview={open ? 'open' : 'folded'}>
      {open && <Still camera={camera} />}
      <button type="button" className={styles.fold} aria-expanded={open} title={open ? words.fold : words.unfold} onClick={toggle}>
        <span className={styles.name}>
          {words.title} {camera?.name ?? ''}
        </span>
        <OnlyHeard>{open ? words.fold : words.unfold}</OnlyHeard>
        <svg width="16" height="16" viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="2.5" aria-hidden="true">
          <path d={open ? 'M4 7l6 6 6-6' : 'M4 13l6-6 6 6'} />
        </svg>
      </button>
    </figure>
  )
}

const none: readonly ObsConnection[] = []

/** One that is connected before one that is not. */
function recordCamera(connections: readonly ObsConnection[]): ObsConnection | undefined {
  const cameras = connections.filter(({ role }) => role !== 'stream')
  return cameras.find(({ state }) => state === 'connected') ?? cameras[0]
}

/** In a place whose size never changes; in words where there is no picture. */
function Still({ camera }: { readonly camera: ObsConnection | undefined }) {
  const words = texts.court.preview
  const isThere = camera?.state === 'connected'
  const { image, problem } = useScreenshot(isThere ? camera.name : null, widthPx)
  if (image !== null) return <img className={styles.still} src={image} alt={words.label(camera?.name ?? '')} draggable={false} />
  const why = camera === undefined ? words.none : !isThere ? words.away : problem === null ? words.waiting : words.failed(problem)
  return <p className={styles.words}>{why}</p>
}
