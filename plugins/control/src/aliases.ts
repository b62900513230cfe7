// Names by which older programs know commands and events, with their snake_case arguments. The only place that knows them.

interface CommandAlias {
  readonly name: string
  /** Turns their arguments into ours. */
  readonly input?: (their: Readonly<Record<string, unknown>>) => Record<string, unknown>
}

export const commandAliases: Readonly<Record<string, CommandAlias>> = {
  start_udp_server: { name: 'udp.start' },
  stop_udp_server: { name: 'udp.stop' },
  get_udp_status: { name: 'udp.status' },
  obs_connect: { name: 'obs.connect', input: ({ url, ...rest }) => ({ name: 'main', url, ...rest }) },
  obs_start_recording: { name: 'obs.recording.start' },
  obs_stop_recording: { name: 'obs.recording.stop' },
  db_get_ui_setting: { name: 'settings.get' },
  db_set_ui_setting: {
    name: 'settings.set',
    input: ({ changed_by: changedBy, change_reason: changeReason, ...rest }) => ({ ...rest, changedBy, changeReason }),
  },
  get_flag_mappings_data: { name: 'flags.mappings' },
  scan_and_populate_flags: { name: 'flags.scan' },
  frontend_event: { name: 'control.frontend-event' },
}

export const eventAliases: ReadonlyMap<string, string> = new Map([
  ['pss_event', 'match.live'],
  ['frontend_event', 'control.frontend-event'],
])

/** The command behind a name, with its arguments in our form. */
export function resolveCommand(name: string, input: unknown): { name: string; input: unknown } {
  const alias = Object.hasOwn(commandAliases, name) ? commandAliases[name] : undefined
  if (!alias) return { name, input }
  const given = typeof input === 'object' && input !== null && !Array.isArray(input) ? { ...input } : {}
  return { name: alias.name, input: alias.input ? alias.input(given) : input }
}
