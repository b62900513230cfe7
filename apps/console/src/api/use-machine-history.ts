// What the monitor measured over the last hour, day or month: read in pieces, then brought up to date while somebody looks.
import type { MonitorSeries } from '@restrike/monitor/contract'
import { useEffect, useState } from 'react'
import type { ConsoleClient } from './client.ts'
import { useApi, useLive } from './context.ts'
import { joinHistory, type MachineHistory, type MachineRange, noHistory, slicesOf, spans } from './machine-history.ts'
import { problemOf } from './problem-of.ts'

export interface MachineHistoryState {
  readonly history: MachineHistory
  /** Server time of the last question, ms since 1970: the end of the range. Null while nothing is known. */
  readonly askedAt: number | null
  /** All of the range has been asked about once. */
  readonly complete: boolean
  readonly problem: string | null
}

const nothingYet: MachineHistoryState = { history: noHistory, askedAt: null, complete: false, problem: null }

/** `series`: the same list each time. */
export function useMachineHistory(range: MachineRange, series: readonly MonitorSeries[]): MachineHistoryState {
  const { client } = useApi()
  const open = useLive((live) => live.link === 'open')
  const offsetMs = useLive((live) => live.serverOffsetMs)
  const [state, setState] = useState<MachineHistoryState & { readonly of: MachineRange }>({ ...nothingYet, of: range })
  const ready = open && offsetMs !== null
  useEffect(() => {
    if (!ready) return undefined
    // The clock of the server as it is now: it is measured again and again, and history need not begin anew for that.
    const now = () => performance.now() + offsetMs
    return followHistory(client, range, series, now, (told) => setState({ ...told, of: range }))
    // oxlint-disable-next-line react/exhaustive-deps
  }, [client, range, series, ready])
  return state.of === range ? state : nothingYet
}

/** Until the returned function is called. `now`: the server's time, ms since 1970. */
function followHistory(
  client: ConsoleClient,
  range: MachineRange,
  series: readonly MonitorSeries[],
  now: () => number,
  show: (state: MachineHistoryState) => void,
): () => void {
  let history = noHistory
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  const { lengthMs, everyMs, resolution } = spans[range]
  const read = async () => {
    const nowMs = now()
    let problem: string | null = null
    for (const { from, to } of slicesOf(range, history, nowMs)) {
      const span = { from: new Date(from).toISOString(), to: new Date(to).toISOString() }
      const result = await client.attempt('monitor.history', { series: [...series], ...span, resolution })
      if (stopped) return
      problem = result.ok ? null : problemOf(result.error)
      if (!result.ok) break
      history = joinHistory(history, result.value, nowMs - lengthMs)
    }
    show({ history, askedAt: nowMs, complete: problem === null, problem })
    timer = setTimeout(() => void read(), everyMs)
  }
  void read()
  return () => {
    stopped = true
    clearTimeout(timer)
  }
}
