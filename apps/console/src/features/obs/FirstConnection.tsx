// No OBS is known yet: what to do in OBS, and the form.
import { texts } from '../../texts/index.ts'
import { ConnectionForm } from '../../connection-form/ConnectionForm.tsx'
import styles from './FirstConnection.module.css'

export function FirstConnection() {
  const { title, steps } = texts.obs.first
  return (
    <div className={styles.page}>
      <section className={styles.columns}>
        <div>
          <h1 className={styles.title}>{title}</h1>
          <ol className={styles.steps}>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </div>
        <ConnectionForm title={texts.obs.form.title} known={null} />
      </section>
    </div>
  )
}
