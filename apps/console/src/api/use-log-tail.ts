// The lines of the log of this run: what is in the program's memory when somebody begins to look, and what is written from then on.
import type { LogLine } from '@restrike/kernel/contract'
import { useEffect, useState } from 'react'
import type { ConsoleClient } from './client.ts'
import { useApi } from './context.ts'
import { appendLines } from './log-lines.ts'
import { problemOf } from './problem-of.ts'

const pageSize = 5_000
/** Bursts are shown together. */
const flushMs = 100

export interface LogTail {
  /** Ascending. */
  readonly lines: readonly LogLine[]
  /** Why they cannot be read, in words. */
  readonly problem: string | null
}

export function useLogTail(): LogTail {
  const { client } = useApi()
  const [tail, setTail] = useState<LogTail>({ lines: [], problem: null })
  useEffect(() => followLog(client, setTail), [client])
  return tail
}

/** Until the returned function is called. */
function followLog(client: ConsoleClient, show: (tail: LogTail) => void): () => void {
  let lines: readonly LogLine[] = []
  let arrived: readonly LogLine[] = []
  let problem: string | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  const flush = () => {
    timer = undefined
    lines = appendLines(lines, arrived)
    arrived = []
    show({ lines, problem })
  }
  const add = (more: readonly LogLine[]) => {
    arrived = [...arrived, ...more]
    timer ??= setTimeout(flush, flushMs)
  }
  /** All that is in memory: asked for where lines may have been missed. */
  const read = async () => {
    const result = await client.attempt('log.tail', { limit: pageSize })
    if (stopped) return
    problem = result.ok ? null : problemOf(result.error)
    add(result.ok ? result.value.lines : [])
  }
  const stops = [
    client.on('log.lines', {
      event: ({ lines: more, skipped }) => (skipped > 0 ? void read() : add(more)),
      gap: () => void read(),
    }),
    client.onConnectivity((state) => {
      if (state === 'open') void read()
    }),
  ]
  return () => {
    stopped = true
    clearTimeout(timer)
    for (const stop of stops) stop()
  }
}
