// All keys at a glance. It asks nothing: any key goes on as it would without it, but for the one that closes it.
import { useEffect } from 'react'
import { keyTable, type KeyPlace } from '../keys/key-table.ts'
import { keyTexts } from '../texts-review.ts'
import styles from './KeySheet.module.css'

const places: readonly KeyPlace[] = ['everywhere', 'review']

export function KeySheet({ onClose }: { readonly onClose: () => void }) {
  useEffect(() => {
    // Before the page below hears of it: there the same key leaves the review.
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      event.stopImmediatePropagation()
      onClose()
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [onClose])
  return (
    <section className={styles.sheet} aria-label={keyTexts.title}>
      <header className={styles.head}>
        <h2 className={styles.title}>{keyTexts.title}</h2>
        <button type="button" className={styles.close} onClick={onClose}>
          {keyTexts.close}
        </button>
      </header>
      {places.map((place) => (
        <div key={place}>
          <h3 className={styles.place}>{keyTexts.places[place]}</h3>
          <dl className={styles.keys}>
            {keyTable
              .filter((entry) => entry.place === place)
              .map(({ action, shown }) => (
                <div key={action} className={styles.key}>
                  <dt>
                    <kbd>{shown}</kbd>
                  </dt>
                  <dd>{keyTexts.actions[action]}</dd>
                </div>
              ))}
          </dl>
        </div>
      ))}
    </section>
  )
}
