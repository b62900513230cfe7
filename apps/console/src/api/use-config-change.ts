// Changing one value of the configuration: what it did, or what the server finds wrong with it. It can be undone until the next change.
import type { ConfigOutcome, ConfigValue } from '@restrike/kernel/contract'
import { useState } from 'react'
import type { ConsoleClient } from './client.ts'
import { useApi } from './context.ts'
import { useAction } from './use-action.ts'

/** Without a value: back to the default. */
export interface Wanted {
  readonly value?: unknown
}

export interface Done {
  readonly outcome: ConfigOutcome
  /** What puts it back; null where nobody knows what was there, as with a secret. */
  readonly back: Wanted | null
}

/** `by`: who changes it; `onChanged` is called when the server has taken it. */
export function useConfigChange(known: ConfigValue, by: string, onChanged: () => void) {
  const { client } = useApi()
  const [done, setDone] = useState<Done | null>(null)
  const change = useAction(async (wanted: Wanted) => {
    const back = before(known)
    setDone(null)
    setDone({ outcome: await set(client, known.key, wanted, by), back })
    onChanged()
  })
  const undo = useAction(async (back: Wanted) => {
    await set(client, known.key, back, by)
    setDone(null)
  })
  return { change, undo, done }
}

/** What the file says of a value now. */
export function before({ source, value, inFile, secret }: ConfigValue): Wanted | null {
  if (source === 'file') return secret ? null : { value }
  if (inFile === undefined) return {}
  return secret ? null : { value: inFile }
}

async function set(client: ConsoleClient, key: string, wanted: Wanted, by: string): Promise<ConfigOutcome> {
  const result = await client.attempt('config.set', { changes: [{ key, ...wanted }], by })
  if (result.ok) return result.value
  const { error } = result
  // What is wrong with this value is said at this value: without its name and without what is around it.
  const about = error.code === 'config.invalid' ? error.data.problems.filter((problem) => problem.key === key) : []
  throw about.length === 0 ? error : new Error(about.map(({ message }) => message).join(' '))
}
