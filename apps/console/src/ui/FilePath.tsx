// A path of a file: where it is too long its beginning is cut off, for the name is at the end.
import styles from './FilePath.module.css'

export function FilePath({ path }: { readonly path: string }) {
  return (
    <span className={styles.path} title={path}>
      {/* Isolated, so that a leading slash does not jump to the other end. */}
      <bdi dir="ltr">{path}</bdi>
    </span>
  )
}
