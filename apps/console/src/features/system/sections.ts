// The sections of the System page, and which one an address asks for. Pure.

export const systemSections = ['health', 'alarms', 'machine', 'log', 'configuration', 'tools'] as const
export type SystemSection = (typeof systemSections)[number]

/** What may stand behind the "?" of the page's address. */
export interface SystemSearch {
  readonly section?: SystemSection
}

/** An address that somebody mistyped leads to the first section rather than nowhere. */
export function systemSearch(search: Readonly<Record<string, unknown>>): SystemSearch {
  const section = systemSections.find((name) => name === search['section'])
  return section === undefined ? {} : { section }
}
