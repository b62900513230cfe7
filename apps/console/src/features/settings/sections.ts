// The sections of the page and their order: those of this browser, those of the configuration, the past. Pure.
import type { ConfigSectionView } from '@restrike/kernel/contract'
import { texts } from '../../texts/index.ts'
import { spokenName } from './spoken-name.ts'

export const groupNames = ['court', 'video', 'screens', 'here', 'program', 'past'] as const
export type GroupName = (typeof groupNames)[number]

export interface Section {
  /** Also behind the "#" of the page's address. */
  readonly name: string
  readonly title: string
  readonly lead: string
}

export interface Group {
  readonly name: GroupName
  readonly sections: readonly Section[]
}

/** Those that are there whatever the server says. */
const own: Readonly<Record<GroupName, readonly string[]>> = {
  here: ['here-language', 'here-look', 'here-sound', 'here-keys'],
  court: [],
  video: [],
  screens: ['flags'],
  program: [],
  past: ['history'],
}
/** What is not named goes to the program. */
const places: Readonly<Record<string, GroupName | undefined>> = {
  ...{ event: 'court', udp: 'court', match: 'court' },
  ...{ obs: 'video', recorder: 'video', replay: 'video' },
  ...{ overlays: 'screens', flags: 'screens', statistics: 'screens' },
}
const words: Readonly<Record<string, { readonly title: string; readonly lead: string } | undefined>> = texts.settings.sections

/** Those of the configuration in the order in which they are known here, unknown ones at the end of theirs. */
export function groupsOf(configured: ReadonlyArray<Pick<ConfigSectionView, 'name'>>): readonly Group[] {
  const order = Object.keys(words)
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length)
  const names = configured.map(({ name }) => name).toSorted((a, b) => rank(a) - rank(b))
  return groupNames
    .map((name) => {
      const inGroup = names.filter((one) => (places[one] ?? 'program') === name)
      return { name, sections: [...new Set([...own[name], ...inGroup])].map(sectionOf) }
    })
    .filter(({ sections }) => sections.length > 0)
}

export function sectionOf(name: string): Section {
  const { title, lead } = words[name] ?? { title: spokenName([name]), lead: texts.settings.other(name) }
  return { name, title, lead }
}

/** Where the page opens: the section asked for, or the first one of the court; a mistyped address leads there too. */
export function shownSection(groups: readonly Group[], hash: string): string {
  // A link may name a field: `udp.port`.
  const [asked = ''] = hash.split('.')
  const all = groups.flatMap(({ sections }) => sections.map(({ name }) => name))
  return all.includes(asked) ? asked : all.includes('event') ? 'event' : (all[0] ?? '')
}
