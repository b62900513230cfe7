// One step: what it is, how it stands, what to do, and the one button that does it; then the way on.
import type { ComponentType } from 'react'
import { texts } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { StateWord } from '../../ui/StateWord.tsx'
import { BufferBody } from './bodies/BufferBody.tsx'
import { FeedBody } from './bodies/FeedBody.tsx'
import { FolderBody } from './bodies/FolderBody.tsx'
import { MatchBody } from './bodies/MatchBody.tsx'
import { ObsBody } from './bodies/ObsBody.tsx'
import { OverlaysBody } from './bodies/OverlaysBody.tsx'
import { ReplayBody } from './bodies/ReplayBody.tsx'
import { SettingsBody } from './bodies/SettingsBody.tsx'
import { VerdictBody } from './bodies/VerdictBody.tsx'
import type { BodyProps } from './bodies/body-props.ts'
import { stateTones } from './StepList.tsx'
import type { Step, StepName } from './steps/steps.ts'
import styles from './StepView.module.css'
import type { Setup } from './use-pictures.ts'

interface StepViewProps {
  readonly step: Step
  readonly setup: Setup
  /** Null at the last one. */
  readonly onNext: (() => void) | null
}

const text = texts.setup
const bodies: Readonly<Record<StepName, ComponentType<BodyProps>>> = {
  feed: FeedBody,
  obs: ObsBody,
  settings: SettingsBody,
  folder: FolderBody,
  buffer: BufferBody,
  replay: ReplayBody,
  match: MatchBody,
  overlays: OverlaysBody,
  verdict: VerdictBody,
}

export function StepView({ step, setup, onNext }: StepViewProps) {
  const { name, number, state, after } = step
  const Body = bodies[name]
  const done = state === 'done'
  return (
    <section className={styles.step} aria-labelledby="setup-step">
      <header className={styles.head}>
        <span className={styles.number}>{text.number(number)}</span>
        <h2 className={styles.title} id="setup-step">
          {text.name[name]}
        </h2>
        <StateWord tone={stateTones[state]}>{text.state[state]}</StateWord>
        {/* Above all that comes and goes: it stays under the finger. */}
        {onNext !== null && (
          <div className={styles.next}>
            <Button kind={done ? 'primary' : 'quiet'} onPress={onNext}>
              {text.next}
            </Button>
          </div>
        )}
      </header>
      <p className={styles.do}>{text[name].do}</p>
      <Seen step={step} />
      {after === null && <Body setup={setup} done={done} />}
    </section>
  )
}

/** What is seen now, always in the same place. */
function Seen({ step: { finding, after } }: { readonly step: Step }) {
  return (
    <div className={styles.seen} role="status">
      {after !== null && text.waitsFor(text.name[after])}
      {after === null && finding.kind === 'unknown' && text.unknown}
      {after === null && (finding.kind === 'proved' || finding.kind === 'open') && finding.words}
      {after === null && finding.kind === 'wrong' && <Problem problem={finding.problem} fix={finding.fix} />}
    </div>
  )
}
