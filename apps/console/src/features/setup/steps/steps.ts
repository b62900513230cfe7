// The steps of the morning in their order, and how each one stands: proved, to do now, with a problem, or waiting for another. Pure.
import { bufferFinding } from './buffer.ts'
import { matchFinding, overlaysFinding } from './extras.ts'
import { feedFinding } from './feed.ts'
import type { Finding } from './finding.ts'
import { folderFinding } from './folder.ts'
import { obsFinding } from './obs.ts'
import type { Pictures } from './pictures.ts'
import { replayFinding } from './replay.ts'
import { settingsFinding } from './settings.ts'
import { verdictFinding } from './verdict.ts'

export const stepNames = ['feed', 'obs', 'settings', 'folder', 'buffer', 'replay', 'match', 'overlays', 'verdict'] as const
export type StepName = (typeof stepNames)[number]
export type StepState = 'done' | 'now' | 'problem' | 'waiting'

export interface Step {
  readonly name: StepName
  /** From 1 on. */
  readonly number: number
  readonly optional: boolean
  readonly state: StepState
  readonly finding: Finding
  /** Must be proved before; null when nothing is in the way. */
  readonly after: StepName | null
}

const findings: Readonly<Record<StepName, (pictures: Pictures) => Finding>> = {
  feed: feedFinding,
  obs: obsFinding,
  settings: settingsFinding,
  folder: folderFinding,
  buffer: bufferFinding,
  replay: replayFinding,
  match: matchFinding,
  overlays: overlaysFinding,
  verdict: verdictFinding,
}
const needs: Readonly<Partial<Record<StepName, StepName>>> = { settings: 'obs', folder: 'obs', buffer: 'obs', replay: 'buffer' }
const optional: ReadonlySet<StepName> = new Set(['match', 'overlays'])

export function stepsOf(pictures: Pictures): readonly Step[] {
  const steps = stepNames.map((name, index): Step => {
    const finding = findings[name](pictures)
    const after = needs[name] !== undefined && findings[needs[name]](pictures).kind !== 'proved' ? needs[name] : null
    return { name, number: index + 1, optional: optional.has(name), state: stateOf(finding, after), finding, after }
  })
  // One thing at a time: of those that could be done now it is the first that must be.
  const first = steps.find((step) => step.state === 'now' && !step.optional) ?? steps.find(({ state }) => state === 'now')
  return steps.map((step) => (step.state === 'now' && step !== first ? { ...step, state: 'waiting' } : step))
}

function stateOf({ kind }: Finding, after: StepName | null): StepState {
  // What was proved before may not be so any more while what it rests on is not.
  if (after !== null || kind === 'unknown') return 'waiting'
  if (kind === 'wrong') return 'problem'
  return kind === 'proved' ? 'done' : 'now'
}

/** Whether enough was told to say where somebody goes on: OBS answers later than the server. */
export function isKnown({ udp, obs, setups }: Pictures): boolean {
  return udp !== null && obs !== null && setups.every(({ checks, problem }) => checks !== null || problem !== null)
}

/** Where somebody who comes goes on. */
export function stepToShow(steps: readonly Step[]): StepName {
  const first =
    steps.find(({ state, optional: may }) => !may && (state === 'problem' || state === 'now')) ??
    steps.find(({ name }) => name === 'verdict')
  return first?.name ?? 'feed'
}

/** How many of the steps that must be are proved. */
export function progressOf(steps: readonly Step[]): { readonly done: number; readonly all: number } {
  const needed = steps.filter((step) => !step.optional)
  return { done: needed.filter(({ state }) => state === 'done').length, all: needed.length }
}
