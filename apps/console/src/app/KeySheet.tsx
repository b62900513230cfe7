// All keys at a glance, as they are now. It asks nothing: any key goes on as it would without it, but for the one that closes it.
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { keyPlaces, keyTable } from '../keys/key-table.ts'
import { useKeyNames } from '../keys/use-key-names.ts'
import { texts } from '../texts/index.ts'
import styles from './KeySheet.module.css'
import { KeySheetPad } from './KeySheetPad.tsx'

export function KeySheet({ onClose }: { readonly onClose: () => void }) {
  const { keyOf } = useKeyNames()
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
    <section className={styles.sheet} aria-label={texts.keys.title}>
      <header className={styles.head}>
        <h2 className={styles.title}>{texts.keys.title}</h2>
        <Link className={styles.change} to="/settings" hash="here-keys" onClick={onClose}>
          {texts.keys.toSettings}
        </Link>
        <button type="button" className={styles.close} onClick={onClose}>
          {texts.keys.close}
        </button>
      </header>
      {keyPlaces.map((place) => (
        <div key={place}>
          <h3 className={styles.place}>{texts.keys.places[place]}</h3>
          <dl className={styles.keys}>
            {keyTable
              .filter((entry) => entry.place === place)
              .map(({ action }) => (
                <div key={action} className={styles.key}>
                  <dt>
                    <kbd>{keyOf(action)}</kbd>
                  </dt>
                  <dd>{texts.keys.actions[action]}</dd>
                </div>
              ))}
          </dl>
        </div>
      ))}
      <KeySheetPad />
      <p className={styles.without}>{texts.keys.without}</p>
    </section>
  )
}
