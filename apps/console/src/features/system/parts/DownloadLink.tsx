// A file that the program made, to be taken away: its name and its size.
import { texts } from '../../../texts/index.ts'
import { formatBytes } from '../../../ui/format.ts'
import styles from './DownloadLink.module.css'

export function DownloadLink({ name, bytes }: { readonly name: string; readonly bytes: number }) {
  return (
    <a
      className={styles.link}
      href={`/downloads/${encodeURIComponent(name)}`}
      download={name}
      aria-label={texts.system.tools.download(name)}
    >
      <span className={styles.arrow} aria-hidden="true">
        ↓
      </span>
      <span className={styles.name}>{name}</span>
      <span className={styles.bytes}>{formatBytes(bytes)}</span>
    </a>
  )
}
