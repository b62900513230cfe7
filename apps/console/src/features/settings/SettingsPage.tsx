// The settings: ways to the sections on the left, a section or what a search has found beside, the order to save at the foot.
import { useLocation } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { texts } from '../../texts/index.ts'
import { useLate } from '../../ui/use-late.ts'
import { Problem } from '../../ui/Problem.tsx'
import { findFields } from './find-fields.ts'
import { FoundSettings } from './FoundSettings.tsx'
import { OwnSection } from './OwnSection.tsx'
import { SaveBar } from './SaveBar.tsx'
import { SearchField } from './SearchField.tsx'
import { SectionNav, type SectionMark } from './SectionNav.tsx'
import { groupsOf, sectionOf, shownSection } from './sections.ts'
import { SectionView } from './SectionView.tsx'
import styles from './SettingsPage.module.css'
import { useShowField } from './use-show-field.ts'
import { useSettings } from './use-settings.ts'

export function SettingsPage() {
  const settings = useSettings()
  const { sections, unanswered, form, fields, changes, faults, said, refusal, overtaken } = settings
  const [search, setSearch] = useState('')
  const hash = useLocation({ select: (location) => location.hash })
  const page = useRef<HTMLDivElement>(null)
  const showField = useShowField(page, hash, sections !== undefined)
  const groups = groupsOf(sections ?? [])
  const shown = shownSection(groups, hash)
  const searching = search.trim() !== ''
  const show = (key: string) => {
    setSearch('')
    showField(key)
  }
  const save = () => {
    const unseen = settings.saveAll()
    if (unseen !== null) show(unseen)
  }
  const rows = { drafts: form.drafts, problems: said, onChange: settings.change, onDecide: settings.decide, onSubmit: save }
  return (
    <div ref={page} className={styles.page}>
      <div className={styles.side}>
        <h1 className={styles.title}>{texts.settings.title}</h1>
        <SearchField value={search} onChange={setSearch} />
        <SectionNav groups={groups} shown={searching ? null : shown} marks={marksOf(changes, faults)} onGo={() => setSearch('')} />
      </div>
      <div className={styles.main} key={searching ? '' : shown}>
        {searching ? (
          <FoundSettings words={search} found={findFields(fields, search)} groups={groups} {...rows} />
        ) : (
          <SectionView section={sectionOf(shown)} fields={sections?.find(({ name }) => name === shown)?.fields ?? []} {...rows}>
            <OwnSection name={shown} />
            {sections === undefined && <Unanswered problem={unanswered} />}
          </SectionView>
        )}
      </div>
      <SaveBar
        form={form}
        fields={fields}
        changes={changes.length}
        faults={Object.keys(faults).length}
        problem={refusal}
        overtaken={overtaken}
        movesTo={settings.movesTo}
        onSave={save}
        onShowFault={() => show(Object.keys(faults)[0] ?? '')}
      />
    </div>
  )
}

function Unanswered({ problem }: { readonly problem: string | null }) {
  const late = useLate()
  if (problem !== null) return <Problem problem={texts.settings.failed(texts.settings.name, problem)} tone="warn" />
  return <p className={styles.words}>{late && texts.settings.notYet}</p>
}

function marksOf(
  changes: ReadonlyArray<{ readonly key: string }>,
  faults: Readonly<Record<string, string>>,
): Readonly<Record<string, SectionMark>> {
  const marks: Record<string, SectionMark> = {}
  for (const { key } of changes) {
    const [section = ''] = key.split('.')
    const before = marks[section] ?? { changes: 0, faults: 0 }
    marks[section] = { changes: before.changes + 1, faults: before.faults + (faults[key] === undefined ? 0 : 1) }
  }
  return marks
}
