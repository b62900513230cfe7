// What OBS has on program, in a place whose size never changes; in words where there is no picture.
import { useScreenshot } from '../../api/use-screenshot.ts'
import { texts } from '../../texts/index.ts'
import { orUnknown } from '../../ui/format.ts'
import styles from './Preview.module.css'

/** Enough to see which picture it is; a larger one would cost OBS and the network more each second. */
const widthPx = 480

interface PreviewProps {
  /** Of the connection; null while it is not connected. */
  readonly name: string | null
  readonly scene: string | null
}

export function Preview({ name, scene }: PreviewProps) {
  const { image, problem } = useScreenshot(name, widthPx)
  const text = texts.obs.preview
  const words = name === null ? text.away : problem === null ? text.waiting : text.failed(problem)
  return (
    <figure className={styles.preview}>
      <div className={styles.place}>
        {image === null ? (
          <p className={styles.words}>{words}</p>
        ) : (
          <img className={styles.picture} src={image} alt={text.label(orUnknown(scene))} />
        )}
      </div>
      <figcaption className={styles.caption}>
        <span className={styles.dim}>{text.title}</span>
        <strong className={styles.scene}>{orUnknown(scene)}</strong>
      </figcaption>
    </figure>
  )
}
