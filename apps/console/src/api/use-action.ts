// An order given by a button: whether it is under way, and why the last one failed until one succeeds.
import { useRef, useState } from 'react'
import { problemOf } from './problem-of.ts'

export interface Action<I> {
  readonly run: (input: I) => void
  readonly busy: boolean
  /** What the order under way is about. */
  readonly input: I | null
  /** Of the last one that failed, in words; it stays while the next is tried. */
  readonly problem: string | null
}

const atRest = { busy: false, input: null, problem: null }

/** Orders may overlap: the latest one tells how it went. */
export function useAction<I = void>(work: (input: I) => Promise<unknown>): Action<I> {
  const [state, setState] = useState<Omit<Action<I>, 'run'>>(atRest)
  const latest = useRef(0)
  const run = (input: I) => {
    const mine = ++latest.current
    const settle = (problem: string | null) => {
      if (latest.current === mine) setState({ ...atRest, problem })
    }
    setState(({ problem }) => ({ busy: true, input, problem }))
    work(input).then(
      () => settle(null),
      (error: unknown) => settle(problemOf(error)),
    )
  }
  return { ...state, run }
}
