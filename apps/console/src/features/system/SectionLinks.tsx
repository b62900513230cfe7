// The ways to the sections. The one shown is marked by a bar and by weight; where something needs a look, a sign stands beside the name.
import { Link } from '@tanstack/react-router'
import { useLive } from '../../api/context.ts'
import { texts } from '../../texts/index.ts'
import type { Tone } from '../../ui/tone.ts'
import { ToneIcon } from '../../ui/ToneIcon.tsx'
import { sectionTones } from './section-tones.ts'
import tabs from '../../ui/TabLinks.module.css'
import styles from './SectionLinks.module.css'
import { type SystemSection, systemSections } from './sections.ts'

export function SectionLinks({ shown }: { readonly shown: SystemSection }) {
  const health = useLive((live) => (live.link === 'open' ? live.health : null))
  const alarms = useLive((live) => (live.link === 'open' ? live.alarms : null))
  const config = useLive((live) => (live.link === 'open' ? live.config : null))
  const tones = sectionTones({ health, alarms, config })
  return (
    <nav className={tabs.links} aria-label={texts.system.label}>
      {systemSections.map((section) => (
        <Link
          key={section}
          className={`${tabs.link} ${styles.link}`}
          to="/system"
          search={{ section }}
          aria-current={section === shown ? 'page' : undefined}
          data-shown={section === shown}
        >
          <span className={styles.sign}>
            <Sign tone={tones[section]} />
          </span>
          {texts.system.sections[section]}
        </Link>
      ))}
    </nav>
  )
}

function Sign({ tone }: { readonly tone: Tone | undefined }) {
  if (tone === undefined) return null
  return (
    <span role="img" aria-label={texts.system.needsLook}>
      <ToneIcon tone={tone} size={16} />
    </span>
  )
}
