// The commands of the ledger: reasons, decisions, notes, undo, the list, the dossier.
import type { Handlers } from '@restrike/sdk'
import type { replay as contract, LedgerEntry } from './contract.ts'
import type { Parts, ReplayContext } from './parts.ts'

type Commands = Pick<Handlers<typeof contract>, 'challenge' | 'reason' | 'decide' | 'note' | 'undo' | 'challenges' | 'now'>

export function ledgerCommands(ctx: ReplayContext, { ledger, replay }: Parts): Commands {
  const known = (entry: LedgerEntry | undefined, challengeId: string): LedgerEntry => {
    if (entry) return entry
    throw ctx.error('unknown-challenge', { challengeId }, `The ledger has no challenge "${challengeId}"`)
  }
  const noMatch = () => ctx.error('no-match', {}, 'No match is on the court, so a challenge cannot belong to one')
  return {
    now: ({ by, reason, operator }) => {
      if (by !== 'blue' && by !== 'red' && by !== 'referee') return { clipId: replay.now(by ?? operator ?? null, reason ?? null) }
      const asked = replay.challenge(by, null, operator ?? null)
      return { clipId: asked?.clipId ?? replay.now(by, reason ?? null) }
    },
    challenge: ({ by, reason, operator }) => {
      const asked = replay.challenge(by, reason ?? null, operator ?? null)
      if (!asked) throw noMatch()
      return asked
    },
    reason: async ({ challengeId, reason, operator }) => {
      const entry = known(await ledger.reason(challengeId, reason, operator ?? null), challengeId)
      await replay.reasonGiven(entry)
      return entry
    },
    decide: async ({ challengeId, decision, operator }) => known(await ledger.decide(challengeId, decision, operator ?? null), challengeId),
    note: async ({ challengeId, note, operator }) => known(await ledger.note(challengeId, note, operator ?? null), challengeId),
    undo: async ({ challengeId, replace, operator }) => {
      const entry = await ledger.undo({ challengeId: challengeId ?? null, replace: replace ?? null, operator: operator ?? null })
      if (entry) return entry
      throw ctx.error('nothing-to-undo', { challengeId: challengeId ?? null }, 'There is no action of an operator to take back')
    },
    challenges: async ({ matchId, limit }) => {
      const of = matchId ?? replay.matchId
      const [challenges, cards] = await Promise.all([ledger.list({ matchId, limit }), of === null ? null : ledger.cards(of)])
      return { challenges, cards }
    },
  }
}
