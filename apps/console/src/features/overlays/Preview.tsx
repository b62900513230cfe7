// How an overlay looks over a picture: the page itself, drawn as large as there is room for.
import type { Overlay, OverlayOptions } from '@restrike/overlays/contract'
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { texts } from '../../texts/index.ts'
import { Choice } from '../../ui/Choice.tsx'
import { fitting, previewAddress } from './draft.ts'
import styles from './Preview.module.css'

const text = texts.overlays
type Behind = keyof Pick<typeof text.behind, 'hall' | 'bright' | 'squares'>

interface PreviewProps {
  readonly overlay: Overlay
  readonly options: OverlayOptions
}

export function Preview({ overlay: { name, width, height }, options }: PreviewProps) {
  const place = useRef<HTMLDivElement>(null)
  const [scale, setScale] = useState(0)
  const [shows, setShows] = useState<'invented' | 'live'>('invented')
  const [behind, setBehind] = useState<Behind>('hall')
  // The page is loaded anew with each choice: not in the middle of a word, or of a slide.
  const address = useDeferredValue(previewAddress(name, options, shows === 'invented'))
  useEffect(() => {
    if (place.current === null) return undefined
    const observer = new ResizeObserver(([entry]) => entry && setScale(fitting(entry.contentRect, width, height)))
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [width, height])
  return (
    <div className={styles.preview}>
      <div className={styles.line}>
        <Choice
          label={text.match.label}
          options={[
            ['invented', text.match.invented],
            ['live', text.match.live],
          ]}
          value={shows}
          onChange={setShows}
        />
        <Choice
          label={text.behind.label}
          options={[
            ['hall', text.behind.hall],
            ['bright', text.behind.bright],
            ['squares', text.behind.squares],
          ]}
          value={behind}
          onChange={setBehind}
        />
      </div>
      <div ref={place} className={styles.place}>
        <div className={styles.picture} data-behind={behind} style={{ width: width * scale, height: height * scale }}>
          {/* A page of this very program, which has to reach its server. */}
          {/* oxlint-disable-next-line react/iframe-missing-sandbox */}
          <iframe
            className={styles.page}
            title={text.previewOf(text.names[name])}
            src={address}
            style={{ width, height, transform: `scale(${scale})` }}
            tabIndex={-1}
          />
        </div>
      </div>
    </div>
  )
}
