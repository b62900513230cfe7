// Words for those who hear the page; nothing is seen of them.
import type { ReactNode } from 'react'
import styles from './OnlyHeard.module.css'

export function OnlyHeard({ children }: { readonly children: ReactNode }) {
  return <span className={styles.heard}>{children}</span>
}
