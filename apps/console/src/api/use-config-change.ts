// Changing one value of the configuration: what it did, or what the server finds wrong with it. It can be undone until the next change.
import type { ConfigOutcome, ConfigValue } from '@restrike/kernel/contract'
import { useState } from 'react'
import { translated } from '../texts/index.ts'
import type { ConsoleClient } from './client.ts'
import { useApi } from './context.ts'
import { useAction } from './use-action.ts'

/** Without a value: back to the default. */
export interface Wanted {
  readonly value?: unknown
}

export interface ConfigOrder extends Wanted {
  /** What was set when somebody began to type: the server refuses where it finds something else. */
  readonly expected?: unknown
}

export interface Done {
  readonly outcome: ConfigOutcome
  /** What puts it back; null where nobody knows what was there, as with a secret. */
  readonly back: ConfigOrder | null
}

/** `by`: who changes it; `onChanged` is called when the server has taken it. */
export function useConfigChange(known: ConfigValue, by: string, onChanged: () => void) {
  const { client } = useApi()
  const [done, setDone] = useState<Done | null>(null)
  const change = useAction(async (wanted: ConfigOrder) => {
    const back = before(known)
    setDone(null)
    const outcome = await set(client, known.key, wanted, by)
    // Of a secret nobody can say what stands there now.
    setDone({ outcome, back: back && { ...back, ...(!known.secret && { expected: setBy(wanted, known) }) } })
    onChanged()
  })
  const undo = useAction(async (back: ConfigOrder) => {
    await set(client, known.key, back, by)
    setDone(null)
  })
  return { change, undo, done }
}

/** What the file says of a value now. */
export function before(known: ConfigValue): Wanted | null {
  if (known.source !== 'file' && known.inFile === undefined) return {}
  return known.secret ? null : { value: isSet(known) }
}

/** What is set once that was done. */
export function setBy(wanted: Wanted, { source, value, default: usual }: ConfigValue): unknown {
  if ('value' in wanted) return wanted.value
  // With nothing in the file, what has the last word over it is all there is.
  return source === 'file' || source === 'default' ? usual : value
}

/** What is set, and may not be in use yet, or not at all: what the server has to find where somebody changes it. */
export function isSet({ value, waiting, inFile }: ConfigValue): unknown {
  if (inFile !== undefined) return inFile
  return waiting === undefined ? value : waiting
}

async function set(client: ConsoleClient, key: string, wanted: ConfigOrder, by: string): Promise<ConfigOutcome> {
  const result = await client.attempt('config.set', { changes: [{ key, ...wanted }], by })
  if (result.ok) return result.value
  const { error } = result
  // What is wrong with this value is said at this value: without its name and without what is around it.
  const about = error.code === 'config.invalid' ? error.data.problems.filter((problem) => problem.key === key) : []
  throw about.length === 0 ? error : new Error(about.map(({ message }) => translated(message)).join(' '))
}
