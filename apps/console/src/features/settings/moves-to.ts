// Where these pages are to be found once what was typed is saved. Pure.
import type { Change } from '../../api/use-settings-form.ts'
import { heldBy } from './drafts.ts'
import type { SettingsField } from './field.ts'

const [portKey, hostKey] = ['server.http', 'server.host']

/** Null where they stay, or where nobody can know: port 0 is whichever is free. */
export function movesTo(fields: readonly SettingsField[], changes: readonly Change[]): string | null {
  if (!changes.some(({ key }) => key === portKey || key === hostKey)) return null
  const held = (key: string | undefined) => {
    const value = fields.find((field) => field.value.key === key)?.value
    return (
      value &&
      heldBy(
        value,
        changes.find((change) => change.key === key),
      )
    )
  }
  const [port, host] = [held(portKey), held(hostKey)]
  if (typeof port !== 'number' || port === 0 || typeof host !== 'string') return null
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
