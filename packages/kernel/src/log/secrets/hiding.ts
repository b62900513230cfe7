// Takes secrets out of texts and values that leave this machine: those that are known, and whatever may be one. In process, for plugins.
import { masked } from '../../config/contract.ts'
import { KnownSecrets } from './known-secrets.ts'
import { hideDoubtful, isSecretKey } from './secret-keys.ts'

export interface Hiding {
  text(text: string): string
  /** As JSON, to be read by people. */
  json(value: unknown): string
}

/** `known`: secrets as they are; they are found in a JSON text and in an address too. Pure. */
export function hiding(known: readonly string[]): Hiding {
  const secrets = new KnownSecrets()
  secrets.add(known)
  const hide = (text: string) => secrets.hide(text).split('\n').map(hideDoubtful).join('\n')
  return { text: hide, json: (value) => `${hide(JSON.stringify(value, withoutNamed, 2) ?? 'null')}\n` }
}

/** What stands under a name that says it is secret, whatever it is made of. Whether there is one may be told. */
function withoutNamed(key: string, value: unknown): unknown {
  const empty = value === null || value === undefined || value === '' || typeof value === 'boolean'
  return !empty && isSecretKey(key) ? masked : value
}
