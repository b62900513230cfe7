// What a search has found, by section; what to do when it has found nothing.
import type { Drafts } from '../../api/use-settings-form.ts'
import { texts } from '../../texts/index.ts'
import type { FieldRowProps } from './FieldRow.tsx'
import type { SettingsField } from './field.ts'
import styles from './FoundSettings.module.css'
import type { Group, Section } from './sections.ts'
import { SectionView } from './SectionView.tsx'

interface FoundSettingsProps {
  readonly words: string
  readonly found: readonly SettingsField[]
  readonly groups: readonly Group[]
  readonly drafts: Drafts
  readonly problems: Readonly<Record<string, string>>
  readonly onChange: FieldRowProps['onChange']
  readonly onDecide: FieldRowProps['onDecide']
  readonly onSubmit: () => void
}

export function FoundSettings({ words, found, groups, ...form }: FoundSettingsProps) {
  const fieldsOf = ({ name }: Section) => found.filter(({ value }) => value.key.startsWith(`${name}.`))
  const sections = groups.flatMap((group) => group.sections).filter((section) => fieldsOf(section).length > 0)
  return (
    <div>
      <p className={styles.words} role="status">
        {found.length === 0 ? texts.settings.noneFits(words.trim()) : texts.settings.found(found.length)}
      </p>
      {sections.map((section) => (
        <SectionView key={section.name} section={section} fields={fieldsOf(section)} unfolded {...form} />
      ))}
    </div>
  )
}
