// The match by hand, connected to the program: the way in lent by udp, its errors, its status and what it says of its clocks.
import type { PluginContext } from '@restrike/sdk'
import { type ByHand as WayIn, byHandHandle } from '@restrike/udp/handle'
import type { match } from '../contract.ts'
import type { SayHealth } from '../health.ts'
import type { LiveMatch } from '../live-match.ts'
import { ByHand } from './by-hand.ts'

type Context = Pick<PluginContext<typeof match, typeof match>, 'after' | 'borrow' | 'emit' | 'error' | 'every' | 'log'>

const lookMs = 250
const stopped = {
  status: 'degraded',
  reason: 'A clock by hand ran when the program was started anew: it was stopped where it stood',
  fix: 'Set the clock to what it should show, and start it.',
} as const

export function openByHand(ctx: Context, live: LiveMatch, say: SayHealth): ByHand {
  let wayIn: WayIn | undefined
  const byHand = new ByHand({
    fold: () => live.fold,
    ready: () => live.free(),
    put: (text) => {
      wayIn?.put(text)
      return wayIn !== undefined
    },
    after: (delayMs, run) => ctx.after(delayMs, run),
    now: () => performance.now(),
    onStatus: (status) => ctx.emit('manual', status),
    onStopped: (now) => {
      if (now) ctx.log.warn('clocks by hand ran when the program was started anew: they were stopped')
      say('clock', now ? stopped : { status: 'ok' })
    },
    refuse: {
      off: () => ctx.error('manual-off', {}, 'The match is not entered by hand now'),
      impossible: (action, reason) => ctx.error('manual-impossible', { action, reason }, reason),
      nothing: () => ctx.error('nothing-to-undo', {}, 'Nothing that was done by hand is left to take back'),
    },
  })
  ctx.borrow(byHandHandle, (lent) => {
    wayIn = lent
    return () => {
      wayIn = undefined
    }
  })
  ctx.every(lookMs, () => byHand.look())
  return byHand
}
