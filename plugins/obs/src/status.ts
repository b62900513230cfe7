// One connection as everybody sees it, made from its parts. Pure. What is not known, or not known any more, is null.
import type { Health } from '@restrike/sdk'
import type { Words } from './connect-failure.ts'
import type { ConnectionSpec, ObsConnection, ObsRecording } from './contract.ts'
import { isLocal } from './is-local.ts'
import { unknown, type Observed, type RecordingSeen } from './observed.ts'
import type { Trouble } from './reconciler.ts'
import type { Wishes } from './wishes.ts'

/** How the connection itself is. */
export interface Link extends Words {
  /** ms since 1970. */
  readonly since: number
}

/** Without a new byte for so long a recording does not grow. */
export const growsWithinMs = 1_500
/** A recording just begun waits for a key frame before its first byte. */
export const firstByteWithinMs = 3_000

export function connectionOf(
  { name, url, role }: ConnectionSpec,
  link: Link,
  observed: Observed,
  { wanted, byHand }: Wishes,
  trouble: Trouble | null,
  nowMs: number,
): ObsConnection {
  const connected = link.state === 'connected'
  const said = connected ? trouble : link
  return {
    ...{ name, url, local: isLocal(url), role, state: link.state, since: new Date(link.since).toISOString() },
    problem: said?.problem || null,
    fix: said?.fix || null,
    ...seenOf(connected ? observed : unknown, nowMs),
    wanted,
    byHand,
  }
}

type SeenKey = 'version' | 'webSocketVersion' | 'scene' | 'scenes' | 'recording' | 'streaming' | 'replayBuffer' | 'virtualCamera' | 'stats'

function seenOf(observed: Observed, nowMs: number): Pick<ObsConnection, SeenKey> {
  const { version, webSocketVersion, scene, scenes, recording, streaming, replayBuffer, virtualCamera, stats } = observed
  return {
    ...{ version, webSocketVersion, scene, stats },
    scenes: scenes && [...scenes],
    recording: recording && recordingOf(recording, nowMs),
    streaming: streaming && streamingOf(streaming),
    replayBuffer: replayBuffer && switchOf(replayBuffer),
    virtualCamera: virtualCamera && switchOf(virtualCamera),
  }
}

export function recordingOf(seen: RecordingSeen, nowMs: number): ObsRecording {
  const { phase, paused, path, bytes, durationMs, base, label, by } = seen
  if (phase !== 'active' && phase !== 'stopping') return noRecording
  const startedAt = base && new Date(base.at).toISOString()
  const startedMonotonicMs = base && base.monotonicMs
  return { active: true, paused, path, bytes, durationMs, growing: growing(seen, nowMs), startedAt, startedMonotonicMs, label, by }
}

const noRecording: ObsRecording = {
  ...{ active: false, paused: false, path: null, bytes: null, durationMs: null, growing: null },
  ...{ startedAt: null, startedMonotonicMs: null, label: null, by: null },
}

/** Null while it cannot be told: paused, stopping, or too young. */
function growing({ phase, paused, grewAt, seenAt }: RecordingSeen, nowMs: number): boolean | null {
  if (phase !== 'active' || paused) return null
  if (grewAt !== null) return nowMs - grewAt < growsWithinMs
  return nowMs - seenAt < firstByteWithinMs ? null : false
}

function streamingOf({ phase, toldAt: _toldAt, ...figures }: NonNullable<Observed['streaming']>) {
  return { active: phase === 'active' || phase === 'stopping', ...figures }
}

function switchOf({ phase, available }: NonNullable<Observed['replayBuffer']>) {
  return { active: phase === 'active' || phase === 'stopping', available }
}

/**
 * How the plugin is: the worst of its connections. One that records and is not there is a failure, one that streams a flaw.
 * Without any it is well: a court may do without OBS, and the pages say that nothing is recorded.
 */
export function healthOf(connections: readonly ObsConnection[]): Health {
  const troubled = connections.filter(isTroubled)
  const worst = troubled.find(({ role }) => role !== 'stream') ?? troubled[0]
  if (!worst) return { status: 'ok' }
  const { name, role, state, problem, fix } = worst
  const reason = `OBS "${name}": ${problem ?? 'it is being connected'}`
  const status = role === 'stream' || state === 'connected' || state === 'connecting' ? 'degraded' : 'failed'
  return { status, reason, ...(fix === null ? {} : { fix }) }
}

function isTroubled({ state, problem }: ObsConnection): boolean {
  return (state !== 'connected' && state !== 'disconnected') || problem !== null
}
