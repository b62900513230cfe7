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
  /** What it is made from: another page may have changed it since. */
  readonly from: unknown
  readonly words: string | null
}

interface Done {
  readonly words: string
  readonly value: object | null
  readonly before: object | null
}

export function useKept(key: string): Kept {
  const setting = useSetting(key)
  const set = useSetSetting()
  const [done, setDone] = useState<Done | null>(null)
  const { run, busy, problem } = useAction(async ({ value, from, words }: Change) => {
    const before = typeof setting === 'object' ? setting : null
    await set(key, value, from)
    setDone(words === null ? null : { words, value, before })
  })
  return {
    ...{ setting, busy, problem, done: done?.words ?? null },
    keep: (value, words) => run({ value: value !== null && Object.keys(value).length > 0 ? value : null, from: setting, words }),
    undo: () => done && run({ value: done.before, from: done.value, words: null }),
  }
}
