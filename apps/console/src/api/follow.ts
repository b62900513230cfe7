// Keeps the store in step with the server: subscriptions, a fresh look after each connection, the server's clock. Decides nothing.
import type { MatchEvent } from '@restrike/pss'
import type { ConsoleClient } from './client.ts'
import { appendToTail } from './event-log.ts'
import type { Live, LiveStore } from './live.ts'
import { clockOffset } from './server-clock.ts'

/** The clocks of laptop and tablet drift slowly; this is about a changed wall clock. */
const clockCheckMs = 15_000
/** Bursts of events are shown together: the eye cannot tell, the table is spared. */
const flushMs = 50

type Picture =
  | 'match'
  | 'udp'
  | 'health'
  | 'obs'
  | 'recorder'
  | 'replay'
  | 'view'
  | 'monitor'
  | 'alarms'
  | 'config'
  | 'manual'
  | 'settings'
  | 'flags'

export interface Follow {
  /** Called when events may have been missed: read them again. */
  readonly onMissed: () => void
}

type SetPicture = <P extends Picture>(picture: P, value: Live[P] | null) => void

/** Runs until the returned function is called. */
export function follow(client: ConsoleClient, store: LiveStore, { onMissed }: Follow): () => void {
  const heard: Record<Picture, number> = {
    ...{ match: 0, udp: 0, health: 0, obs: 0, recorder: 0, replay: 0, view: 0 },
    ...{ monitor: 0, alarms: 0, config: 0, manual: 0, settings: 0, flags: 0 },
  }
  const set: SetPicture = (picture, value) => {
    heard[picture]++
    // `as`: the compiler loses the tie between a computed key and its value.
    store.setState({ [picture]: value } as Partial<Live>)
  }

  /** What is retained may be from before the connection was lost: ask, unless it is told by itself meanwhile. */
  const ask = async <P extends Picture>(picture: P, answer: Promise<{ ok: true; value: NonNullable<Live[P]> } | { ok: false }>) => {
    const before = heard[picture]
    const result = await answer
    if (heard[picture] === before && store.getState().link === 'open') set(picture, result.ok ? result.value : null)
  }
  const readClock = async () => {
    const asked = performance.now()
    const result = await client.attempt('udp.status', {})
    if (result.ok) store.setState({ serverOffsetMs: clockOffset(result.value.now, asked, performance.now()) })
    return result
  }
  const opened = () => {
    store.setState({ link: 'open', lostAt: null })
    void ask('match', client.attempt('match.current', {}))
    void ask('health', client.attempt('system.health', {}))
    void ask('udp', readClock())
    void ask('obs', client.attempt('obs.status', {}))
    void ask('recorder', client.attempt('recorder.status', {}))
    void ask('replay', client.attempt('replay.status', {}))
    void ask('monitor', client.attempt('monitor.current', {}))
    void ask('alarms', client.attempt('alarms.current', {}))
    void ask('config', client.attempt('config.status', {}))
    void ask('manual', client.attempt('match.manual.status', {}))
    onMissed()
  }

  const stops = [
    client.onConnectivity((state) => {
      if (state === 'open') opened()
      else if (store.getState().link === 'open') store.setState({ link: 'lost', lostAt: Date.now() })
    }),
    ...followPictures(client, set),
    followEvents(client, store, onMissed),
  ]
  const clockTimer = setInterval(() => {
    if (store.getState().link === 'open') void readClock()
  }, clockCheckMs)
  return () => {
    clearInterval(clockTimer)
    for (const stop of stops) stop()
  }
}

/** Whatever the server pushes as a whole; unknown again when nobody there tells it any more. */
function followPictures(client: ConsoleClient, set: SetPicture): ReadonlyArray<() => void> {
  const unknown = (picture: Picture) => ({ gone: () => set(picture, null), error: () => set(picture, null) })
  return [
    client.on('match.state', { event: (state) => set('match', state), ...unknown('match') }),
    client.on('udp.status', { event: (status) => set('udp', status), ...unknown('udp') }),
    client.on('system.health', { event: (report) => set('health', report), ...unknown('health') }),
    client.on('obs.status', { event: (status) => set('obs', status), ...unknown('obs') }),
    client.on('recorder.status', { event: (status) => set('recorder', status), ...unknown('recorder') }),
    client.on('replay.status', { event: (status) => set('replay', status), ...unknown('replay') }),
    client.on('replay.view', { event: (view) => set('view', view), ...unknown('view') }),
    client.on('monitor.current', { event: (sample) => set('monitor', sample), ...unknown('monitor') }),
    client.on('alarms.current', { event: (status) => set('alarms', status), ...unknown('alarms') }),
    client.on('config.status', { event: (status) => set('config', status), ...unknown('config') }),
    client.on('match.manual', { event: (status) => set('manual', status), ...unknown('manual') }),
    client.on('settings.current', { event: ({ values }) => set('settings', values), ...unknown('settings') }),
    client.on('flags.changes', { event: ({ urls }) => set('flags', urls), ...unknown('flags') }),
  ]
}

function followEvents(client: ConsoleClient, store: LiveStore, onMissed: () => void): () => void {
  let arrived: MatchEvent[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = () => {
    timer = undefined
    const batch = arrived
    arrived = []
    store.setState(({ tail }) => ({ tail: appendToTail(tail, batch) }))
  }
  const stop = client.on('match.event', {
    event: (event) => {
      arrived.push(event)
      timer ??= setTimeout(flush, flushMs)
    },
    gap: onMissed,
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}
