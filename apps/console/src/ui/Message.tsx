// A whole page that says one thing in words.
import type { ReactNode } from 'react'
import styles from './Message.module.css'

export function Message({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <section className={styles.message}>
      <h1 className={styles.title}>{title}</h1>
      {children}
    </section>
  )
}
