// What becomes of a wish when OBS is changed by somebody else: a person's hand is respected, a failure of OBS's own is not. Pure.
import type { ObsConnection, ObsWanted } from './contract.ts'
import type { OutputChange } from './observed.ts'

export type ByHand = NonNullable<ObsConnection['byHand']>

export interface Wishes {
  readonly wanted: ObsWanted
  readonly byHand: ByHand | null
  /** The wishes that a hand has taken back, and when: closing OBS looks like it at first, once for each output. */
  readonly givenUp: readonly GivenUp[]
}

interface GivenUp {
  readonly output: OutputChange['output']
  readonly wanted: Partial<ObsWanted>
  readonly monotonicMs: number
}

export const noWishes: Wishes = {
  wanted: { recording: null, streaming: null, replayBuffer: null, scene: null },
  byHand: null,
  givenUp: [],
}

/** Some of the wishes; what is undefined stays. */
export type Said = { readonly [K in keyof ObsWanted]?: ObsWanted[K] | undefined }

/** OBS stops its outputs before it says that it ends. */
const closingMs = 5_000

/** The wishes after an output has changed. */
export function afterChange(wishes: Wishes, change: OutputChange): Wishes {
  if (change.by !== 'hand' || !against(wishes.wanted, change)) return wishes
  const { output, label, at, monotonicMs } = change
  const kind = change.change === 'started' ? 'started' : 'stopped'
  return {
    wanted: unwanted(wishes.wanted, output),
    byHand: { output, change: kind, label, at },
    givenUp: [...without(wishes.givenUp, output), { output, wanted: { [keyOf(output)]: wishes.wanted[keyOf(output)] }, monotonicMs }],
  }
}

/** The connection ended: if a hand stopped outputs only by closing OBS, they are wanted again when it is back. */
export function afterLoss(wishes: Wishes, monotonicMs: number): Wishes {
  const back = wishes.givenUp.filter((given) => monotonicMs - given.monotonicMs <= closingMs)
  const wanted = back.reduce<ObsWanted>((all, given) => ({ ...all, ...given.wanted }), wishes.wanted)
  const byHand = back.some(({ output }) => output === wishes.byHand?.output) ? null : wishes.byHand
  return { wanted, byHand, givenUp: [] }
}

/** A wish said anew, or an order by hand of ours: what somebody did before that is past. */
export function afterWish(wishes: Wishes, said: Said): Wishes {
  const { recording = wishes.wanted.recording, streaming = wishes.wanted.streaming } = said
  const { replayBuffer = wishes.wanted.replayBuffer, scene = wishes.wanted.scene } = said
  const touched = wishes.byHand !== null && said[keyOf(wishes.byHand.output)] !== undefined
  const givenUp = wishes.givenUp.filter(({ output }) => said[keyOf(output)] === undefined)
  return { wanted: { recording, streaming, replayBuffer, scene }, byHand: touched ? null : wishes.byHand, givenUp }
}

/** The operator ends an output through this program: the wish goes, as if it had been done in OBS. */
export function afterRelease(wishes: Wishes, output: OutputChange['output'], label: string | null, at: Date): Wishes {
  const byHand: ByHand = { output, change: 'stopped', label, at: at.toISOString() }
  return { wanted: unwanted(wishes.wanted, output), byHand, givenUp: without(wishes.givenUp, output) }
}

function against(wanted: ObsWanted, { output, change, label }: OutputChange): boolean {
  switch (output) {
    case 'recording':
      return isStop(change) && typeof wanted.recording === 'object' && wanted.recording?.label === label
    case 'streaming':
      return wanted.streaming === isStop(change)
    case 'replay-buffer':
      return wanted.replayBuffer === isStop(change)
    case 'virtual-camera':
      return false
    default:
      output satisfies never
      return false
  }
}

function isStop(change: OutputChange['change']): boolean {
  return change === 'stopping' || change === 'stopped'
}

function without(givenUp: readonly GivenUp[], output: OutputChange['output']): GivenUp[] {
  return givenUp.filter((given) => given.output !== output)
}

function unwanted(wanted: ObsWanted, output: OutputChange['output']): ObsWanted {
  return output === 'virtual-camera' ? wanted : { ...wanted, [keyOf(output)]: null }
}

function keyOf(output: OutputChange['output']): 'recording' | 'streaming' | 'replayBuffer' {
  return output === 'recording' ? 'recording' : output === 'streaming' ? 'streaming' : 'replayBuffer'
}
