// In the place of a list with nothing in it: that there is nothing, and what to do for it.
import styles from './Empty.module.css'

export function Empty({ title, hint }: { readonly title: string; readonly hint: string }) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      <p className={styles.hint}>{hint}</p>
    </div>
  )
}
