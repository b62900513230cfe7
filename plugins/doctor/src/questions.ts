// Everything that one examination asks for, as one picture. Decides nothing; who does not answer is in it with the reason.
import type { Output } from '@restrike/sdk'
import { notAsked, type Answer } from './answer.ts'
import type { Asked, Asks } from './ask.ts'
import { ownFacts, type OwnFacts } from './own-facts.ts'

type Of<N extends Parameters<Asks['ask']>[0]> = Answer<Output<Asked, N>>

/** One connection's settings, as far as recording and replay need them. */
export interface SetupAnswer {
  readonly connection: string
  readonly answer: Of<'obs.setup'>
}

export interface Answers {
  /** Ms since 1970. */
  readonly now: number
  readonly own: OwnFacts
  readonly health: Of<'system.health'>
  readonly plugins: Of<'system.plugins'>
  readonly config: Of<'config.status'>
  /** Where the HTTP front is to listen, by the configuration. */
  readonly front: Of<'config.get'>
  readonly log: Of<'log.status'>
  readonly feed: Of<'udp.status'>
  readonly interfaces: Of<'udp.interfaces'>
  readonly court: Of<'match.current'>
  /** Of the match on the court. */
  readonly events: Of<'match.events'>
  readonly obs: Of<'obs.status'>
  readonly setups: readonly SetupAnswer[]
  readonly recorder: Of<'recorder.status'>
  readonly preview: Of<'recorder.preview'>
  readonly recordings: Of<'recorder.recordings'>
  readonly replay: Of<'replay.status'>
  readonly clips: Of<'replay.clips'>
  readonly library: Of<'replay.storage'>
  readonly database: Of<'database.status'>
  readonly look: Of<'database.check'>
  readonly machine: Of<'monitor.current'>
  readonly alarms: Of<'alarms.current'>
  readonly trends: Of<'alarms.trends'>
  readonly licence: Answer<unknown>
  readonly backups: Answer<unknown>
}

/** Reading a larger file takes longer than anybody waits for a doctor. */
const mostLookedAtBytes = 512 * 2 ** 20
const notNow = 'Not looked at while the clock runs, so that nothing stands before a replay: examine again when it stands'

export async function askEverything(asks: Asks, folder: string, signal?: AbortSignal): Promise<Answers> {
  const options = { signal }
  const { ask, askAny } = asks
  const first = {
    own: ownFacts(folder),
    health: ask('system.health', {}, options),
    plugins: ask('system.plugins', {}, options),
    config: ask('config.status', {}, options),
    front: ask('config.get', { section: 'server' }, options),
    log: ask('log.status', {}, options),
    feed: ask('udp.status', {}, options),
    interfaces: ask('udp.interfaces', {}, options),
    court: ask('match.current', {}, options),
    obs: ask('obs.status', {}, options),
    recorder: ask('recorder.status', {}, options),
    preview: ask('recorder.preview', {}, options),
    recordings: ask('recorder.recordings', { limit: 1 }, options),
    replay: ask('replay.status', {}, options),
    clips: ask('replay.clips', { limit: 1 }, options),
    library: ask('replay.storage', {}, options),
    database: ask('database.status', {}, options),
    machine: ask('monitor.current', {}, options),
    alarms: ask('alarms.current', {}, options),
    trends: ask('alarms.trends', {}, options),
    licence: askAny('license.status', {}, options),
    backups: askAny('backup.list', {}, options),
  }
  const [court, obs, database] = await Promise.all([first.court, first.obs, first.database])
  const busy = court.ok && court.value.clock.running
  const connected = obs.ok ? obs.value.connections.filter(({ state }) => state === 'connected') : []
  const setups = Promise.all(
    connected.map(async ({ name }) => ({
      connection: name,
      // An order to OBS would wait behind it.
      answer: busy ? notAsked(notNow) : await ask('obs.setup', { name, apply: false }, options),
    })),
  )
  const more = { events: eventsOf(asks, court, signal), setups, look: lookOf(asks, database, busy, signal) }
  return { now: Date.now(), ...(await settled(first)), ...(await settled(more)) }
}

async function eventsOf({ ask }: Asks, court: Answers['court'], signal?: AbortSignal): Promise<Answers['events']> {
  if (!court.ok) return court
  const { matchId } = court.value
  if (matchId === null) return notAsked('No match is on the court')
  return ask('match.events', { id: matchId, limit: 5_000 }, { signal })
}

async function lookOf({ ask }: Asks, database: Answers['database'], busy: boolean, signal?: AbortSignal): Promise<Answers['look']> {
  if (!database.ok) return database
  if (busy) return notAsked(notNow)
  const tooLarge = database.value.fileBytes > mostLookedAtBytes
  return tooLarge
    ? notAsked('Too large for a quick look: run database.check in a break')
    : ask('database.check', { quick: true }, { signal })
}

type Settled<T> = { readonly [K in keyof T]: Awaited<T[K]> }

async function settled<T extends Record<string, Promise<unknown>>>(promises: T): Promise<Settled<T>> {
  const entries = await Promise.all(Object.entries(promises).map(async ([key, promise]) => [key, await promise] as const))
  // The keys are those of `promises`, each with what its promise gave.
  return Object.fromEntries(entries) as Settled<T>
}
