// One section of the page: its title, what belongs to it besides fields, and its fields, those seldom needed folded away.
import type { ReactNode } from 'react'
import type { Drafts } from '../../api/use-settings-form.ts'
import { texts } from '../../texts/index.ts'
import { FieldRow, type FieldRowProps } from './FieldRow.tsx'
import type { SettingsField } from './field.ts'
import type { Section } from './sections.ts'
import styles from './SectionView.module.css'

interface SectionViewProps {
  readonly section: Section
  readonly fields: readonly SettingsField[]
  readonly drafts: Drafts
  /** In words, by key. */
  readonly problems: Readonly<Record<string, string>>
  readonly onChange: FieldRowProps['onChange']
  readonly onDecide: FieldRowProps['onDecide']
  /** Enter was pressed in a field. */
  readonly onSubmit: () => void
  /** Found by a search, nothing is folded away. */
  readonly unfolded?: boolean
  /** What is no field of the configuration. */
  readonly children?: ReactNode
}

export function SectionView({ section: { name, title, lead }, fields, unfolded = false, children, ...form }: SectionViewProps) {
  const usual = fields.filter(({ seldom }) => unfolded || !seldom)
  const seldom = unfolded ? [] : fields.filter((field) => field.seldom)
  // What waits to be saved, to be corrected, or for the next start is seen.
  const open = seldom.some(({ value: { key, waiting } }) => form.drafts[key] !== undefined || waiting !== undefined)
  return (
    <section className={styles.section} aria-labelledby={`settings-${name}`}>
      <h2 className={styles.title} id={`settings-${name}`}>
        {title}
      </h2>
      <p className={styles.lead}>{lead}</p>
      {children}
      {usual.length > 0 && <Fields fields={usual} {...form} />}
      {seldom.length > 0 && (
        <details className={styles.seldom} open={open || usual.length === 0}>
          <summary className={styles.summary}>{texts.settings.form.seldom}</summary>
          <Fields fields={seldom} {...form} />
        </details>
      )}
    </section>
  )
}

type FieldsProps = Pick<SectionViewProps, 'fields' | 'drafts' | 'problems' | 'onChange' | 'onDecide' | 'onSubmit'>

function Fields({ fields, drafts, problems, onChange, onDecide, onSubmit }: FieldsProps) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <ul className={styles.fields}>
        {fields.map((field) => {
          const { key } = field.value
          return <FieldRow key={key} field={field} draft={drafts[key]} problem={problems[key] ?? null} {...{ onChange, onDecide }} />
        })}
      </ul>
      {/* Makes Enter save; the button that is seen is at the foot of the page. */}
      <button type="submit" hidden />
    </form>
  )
}
