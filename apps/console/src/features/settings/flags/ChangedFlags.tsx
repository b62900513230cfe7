// Codes whose flag is not the built-in one, each with the way back to it.
import type { FlagMapping } from '@restrike/flags/contract'
import type { FlagOrder } from '../../../api/use-settings-form-flags.ts'
import { texts } from '../../../texts/index.ts'
import { Button } from '../../../ui/Button.tsx'
import styles from './Flags.module.css'

interface ChangedFlagsProps {
  /** Undefined until known. */
  readonly mappings: readonly FlagMapping[] | undefined
  readonly busy: boolean
  readonly onMap: (order: FlagOrder) => void
}

const text = texts.settings.flags

export function ChangedFlags({ mappings, busy, onMap }: ChangedFlagsProps) {
  if (mappings === undefined) return null
  const changed = mappings.filter(({ source }) => source !== 'built-in')
  return (
    <section className={styles.part} aria-label={text.changed}>
      <h3 className={styles.title}>{text.changed}</h3>
      {changed.length === 0 && <p className={styles.dim}>{text.changedNone}</p>}
      <ul className={styles.list}>
        {changed.map(({ code, flag, url, name, source }) => (
          <li key={code} className={styles.code}>
            <strong>{code}</strong>
            {url === null ? <span /> : <img className={styles.picture} src={url} alt="" width={48} height={36} />}
            <span>
              {flag ?? text.letters}
              <span className={styles.dim}>
                {name !== null && ` · ${name}`} · {text.source[source]}
              </span>
            </span>
            {/* A file goes by being taken out of its folder. */}
            {source === 'hand' && (
              <Button busy={busy} label={text.backLabel(code)} onPress={() => onMap({ code })}>
                {text.back}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
