// The steps in their order, each with its state in sign and word. The one shown beside is marked.
import { texts } from '../../texts/index.ts'
import { ToneIcon } from '../../ui/ToneIcon.tsx'
import type { Tone } from '../../ui/tone.ts'
import styles from './StepList.module.css'
import type { Step, StepName, StepState } from './steps/steps.ts'

interface StepListProps {
  readonly steps: readonly Step[]
  readonly shown: StepName
  readonly onChoose: (name: StepName) => void
}

const text = texts.setup
export const stateTones = { done: 'good', now: 'plain', problem: 'bad', waiting: 'unknown' } satisfies Record<StepState, Tone>

export function StepList({ steps, shown, onChoose }: StepListProps) {
  return (
    <nav className={styles.list} aria-label={text.steps}>
      <ol>
        {steps.map(({ name, number, state, optional }) => (
          <li key={name}>
            <button
              type="button"
              className={styles.step}
              data-shown={name === shown}
              data-state={state}
              aria-current={name === shown ? 'step' : undefined}
              onClick={() => onChoose(name)}
            >
              <ToneIcon tone={stateTones[state]} size={22} />
              <span className={styles.number}>{number}</span>
              <span className={styles.name}>{text.name[name]}</span>
              <span className={styles.state}>
                {optional && state !== 'done' && state !== 'problem' ? text.optional : text.state[state]}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
