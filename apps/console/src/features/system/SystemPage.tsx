// The page of the technical assistant: one section of it at a time, under a row of links that stays in place.
import { useLocation } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { AlarmsSection } from './alarms/AlarmsSection.tsx'
import { ConfigurationSection } from './configuration/ConfigurationSection.tsx'
import { HealthSection } from './health/HealthSection.tsx'
import { LogSection } from './log/LogSection.tsx'
import { MachineSection } from './machine/MachineSection.tsx'
import { SectionLinks } from './SectionLinks.tsx'
import { type SystemSection, systemSearch } from './sections.ts'
import styles from './SystemPage.module.css'
import { ToolsSection } from './tools/ToolsSection.tsx'

const views = {
  health: HealthSection,
  alarms: AlarmsSection,
  machine: MachineSection,
  log: LogSection,
  configuration: ConfigurationSection,
  tools: ToolsSection,
} satisfies Record<SystemSection, ComponentType>

export function SystemPage() {
  const shown = useLocation({ select: ({ search }) => systemSearch(search).section ?? 'health' })
  const View = views[shown]
  return (
    <div className={styles.page}>
      <SectionLinks shown={shown} />
      <View />
    </div>
  )
}
