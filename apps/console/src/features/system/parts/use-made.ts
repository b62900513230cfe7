// An order that makes something, such as a file: what the last one that succeeded made.
import { useState } from 'react'
import { type Action, useAction } from '../../../api/use-action.ts'
import { useRereadDownloads } from '../../../api/use-downloads.ts'

export interface Making<I, O> extends Action<I> {
  readonly made: O | null
}

/** The list of downloads is read again after each. */
export function useMade<O, I = void>(work: (input: I) => Promise<O>): Making<I, O> {
  const [made, setMade] = useState<O | null>(null)
  const reread = useRereadDownloads()
  const action = useAction(async (input: I) => {
    setMade(null)
    setMade(await work(input))
    reread()
  })
  return { ...action, made }
}
