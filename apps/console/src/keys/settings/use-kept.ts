// A setting changed in one press: kept for everybody, and what it was before for the way back.
import { useState } from 'react'
import { useAction } from '../../api/use-action.ts'
import { useSetSetting, useSetting } from '../../api/use-setting.ts'

export interface Kept {
  /** As everybody has it now. */
  readonly setting: unknown
  /** `words`: what is said once it is kept. Null sets all of it back. */
  readonly keep: (value: object | null, words: string) => void
  /** The last change in words; null: none, or it was taken back. */
  readonly done: string | null
  readonly undo: () => void
  readonly busy: boolean
  readonly problem: string | null
}

interface Change {
  readonly value: object | null
  readonly words: string | null
}

export function useKept(key: string): Kept {
  const setting = useSetting(key)
  const set = useSetSetting()
  const [done, setDone] = useState<{ readonly words: string; readonly before: object | null } | null>(null)
  const { run, busy, problem } = useAction(async ({ value, words }: Change) => {
    const before = typeof setting === 'object' ? setting : null
    await set(key, value)
    setDone(words === null ? null : { words, before })
  })
  return {
    ...{ setting, busy, problem, done: done?.words ?? null },
    keep: (value, words) => run({ value: value !== null && Object.keys(value).length > 0 ? value : null, words }),
    undo: () => done && run({ value: done.before, words: null }),
  }
}
