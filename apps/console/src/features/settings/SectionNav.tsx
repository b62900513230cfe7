// The ways to the sections, by group. What is changed or wrong in one is marked, in words for those who hear the page.
import { Link } from '@tanstack/react-router'
import { texts } from '../../texts/index.ts'
import { ToneIcon } from '../../ui/ToneIcon.tsx'
import styles from './SectionNav.module.css'
import type { Group } from './sections.ts'

export interface SectionMark {
  readonly changes: number
  readonly faults: number
}

interface SectionNavProps {
  readonly groups: readonly Group[]
  /** Null while a search shows parts of several. */
  readonly shown: string | null
  readonly marks: Readonly<Record<string, SectionMark | undefined>>
  /** A way was taken. */
  readonly onGo: () => void
}

export function SectionNav({ groups, shown, marks, onGo }: SectionNavProps) {
  return (
    <nav className={styles.nav} aria-label={texts.settings.nav}>
      {groups.map(({ name, sections }) => (
        <div key={name} className={styles.group}>
          <h2 className={styles.title}>{texts.settings.groups[name]}</h2>
          <ul className={styles.list}>
            {sections.map((section) => (
              <li key={section.name}>
                <Link
                  ref={section.name === shown ? bringIntoView : undefined}
                  className={styles.link}
                  to="/settings"
                  hash={section.name}
                  hashScrollIntoView={false}
                  activeOptions={{ includeHash: true }}
                  aria-current={section.name === shown ? 'page' : undefined}
                  data-shown={section.name === shown}
                  onClick={onGo}
                >
                  {section.title}
                  <Mark mark={marks[section.name]} />
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

/** Who comes by a link sees where that is in the list. */
function bringIntoView(link: HTMLElement | null): void {
  link?.scrollIntoView({ block: 'nearest' })
}

function Mark({ mark }: { readonly mark: SectionMark | undefined }) {
  if (mark === undefined || mark.changes === 0) return null
  if (mark.faults > 0)
    return (
      <span role="img" aria-label={texts.settings.bar.faults(mark.faults)}>
        <ToneIcon tone="bad" size={16} />
      </span>
    )
  return <span className={styles.dot} role="img" aria-label={texts.settings.bar.changes(mark.changes)} />
}
