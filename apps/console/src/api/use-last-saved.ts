// The replay saved last, whoever asked for it: told while somebody looks.
import { useEffect, useState } from 'react'
import { useApi } from './context.ts'

export interface SavedReplay {
  readonly name: string
  readonly path: string
  readonly at: string
}

/** `name`: of the connection. Null until one is saved. */
export function useLastSaved(name: string): SavedReplay | null {
  const { client } = useApi()
  const [last, setLast] = useState<SavedReplay | null>(null)
  useEffect(
    () =>
      client.on('obs.replay-saved', (saved) => {
        if (saved.name === name) setLast(saved)
      }),
    [client, name],
  )
  return last?.name === name ? last : null
}
