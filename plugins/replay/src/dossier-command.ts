// Gathers all that is known of a challenge, for its dossier.
import path from 'node:path'
import { messageOf, type Handlers } from '@restrike/sdk'
import { journalHandle, type Journal, type RawDatagram } from '@restrike/udp/handle'
import { clipOf } from './clip/stored-clip.ts'
import type { LedgerEntry, replay as contract } from './contract.ts'
import { eventsAround, type Span } from './match-facts.ts'
import type { Parts, ReplayContext } from './parts.ts'

type Commands = Pick<Handlers<typeof contract>, 'dossier'>

const program = 'reStrike VTA 0.1.0'
/** Before the request and after the decision: what led to it, and what followed. */
const aroundMs = 60_000
const mostDatagrams = 100_000
const datagramsCut = `Datagrams are missing: only the first ${mostDatagrams.toLocaleString('en')} of that time are here.`
const settleMs = 2_000

export function dossierCommand(ctx: ReplayContext, parts: Parts): Commands {
  let journal: Journal | undefined
  ctx.borrow(journalHandle, (lent) => {
    journal = lent
    return () => (journal = undefined)
  })
  const make = async (challenge: LedgerEntry) => {
    const now = Date.now()
    const span = {
      fromAt: Date.parse(challenge.requestedAt) - aroundMs,
      toAt: Date.parse(challenge.decidedAt ?? challenge.requestedAt) + aroundMs,
    }
    const stored = (await Promise.all(challenge.clips.map((clipId) => parts.store.clip(clipId)))).flatMap((clip) => clip ?? [])
    const films = stored.flatMap((clip) => clip.films.flatMap(({ file, connection }) => (file === null ? [] : [{ file, connection }])))
    const found = await ctx.call('match.get', { id: challenge.matchId }).catch(() => null)
    const name = `challenge-${challenge.challengeId.replaceAll(/[^\w-]+/g, '-')}-${new Date(now).toISOString().replaceAll(/\D/g, '').slice(0, 17)}.zip`
    const { events, missing } = await eventsAround(ctx, challenge.matchId, span)
    const datagrams = await datagramsOf(journal, span)
    // Loaded when it is needed: the program is to start quickly.
    const { writeDossier } = await import('./dossier/write-dossier.ts')
    const dossier = await writeDossier({
      ...{ challenge, program, name, now, match: found?.match ?? null },
      folder: path.join(parts.folder, 'dossiers'),
      clips: stored.flatMap((clip) => clipOf(clip, parts.delays()) ?? []),
      films: films.map(({ file, connection }) => ({ connection, path: path.join(parts.folder, file) })),
      ...{ events, datagrams },
      missing: datagrams.length < mostDatagrams ? missing : [...missing, datagramsCut],
      previous: await parts.store.lastDossier(),
    })
    parts.store.keepDossier(dossier.head, challenge.challengeId, name, now)
    return { ...dossier, url: `/media/dossiers/${name}` }
  }
  /** One after the other: each names the one before. */
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = (challenge: LedgerEntry): ReturnType<typeof make> => {
    const mine = last.then(() => make(challenge))
    last = mine.catch(() => undefined)
    return mine
  }
  return {
    dossier: async ({ challengeId }) => {
      if (!parts.store.there) throw ctx.error('library-unavailable', {}, 'A dossier needs the database, which is not there now')
      const entry = await parts.ledger.entry(challengeId)
      if (!entry) throw ctx.error('unknown-challenge', { challengeId }, `The ledger has no challenge "${challengeId}"`)
      return inTurn(entry).catch((error: unknown) => {
        const reason = messageOf(error)
        throw ctx.error('dossier-failed', { challengeId, reason }, `The dossier could not be written: ${reason}`, { cause: error })
      })
    },
  }
}

async function datagramsOf(journal: Journal | undefined, { fromAt, toAt }: Span): Promise<RawDatagram[]> {
  // A dossier without what the scoring system said would prove nothing.
  if (!journal) throw new Error('the journal of datagrams is not there, as udp does not run')
  const limit = new Promise((resolve) => setTimeout(resolve, settleMs))
  await Promise.race([journal.settled(), limit])
  return journal.between(fromAt, toAt, mostDatagrams)
}
