// The morning at the mat, step by step, each proved: the steps on the left, the one at hand beside, and a clear end.
import { useRef, useState } from 'react'
import { texts } from '../../texts/index.ts'
import { ReadyLine } from './ReadyLine.tsx'
import styles from './SetupPage.module.css'
import { StepList } from './StepList.tsx'
import { isKnown, progressOf, type StepName, stepNames, stepsOf, stepToShow } from './steps/steps.ts'
import { StepView } from './StepView.tsx'
import { usePictures } from './use-pictures.ts'

const text = texts.setup

export function SetupPage() {
  const setup = usePictures()
  const steps = stepsOf(setup.pictures)
  const known = isKnown(setup.pictures)
  const [chosen, choose] = useState<StepName | null>(null)
  const proposed = stepToShow(steps)
  // Where somebody came in is where they stay until they go on: nothing changes under their hands when a step is proved.
  const [arrived, arrive] = useState<StepName | null>(null)
  if (known && arrived === null) arrive(proposed)
  const shown = chosen ?? arrived ?? proposed
  const step = steps.find(({ name }) => name === shown)
  const next = stepNames[stepNames.indexOf(shown) + 1]
  const { done, all } = progressOf(steps)
  const main = useRef<HTMLDivElement>(null)
  // The button pressed goes with its step: the keys would be nowhere, and who hears the page would not know that it is another one.
  const goOn = (to: StepName) => {
    choose(to)
    main.current?.focus()
  }
  return (
    <div className={styles.page}>
      <div className={styles.side}>
        <header className={styles.head}>
          <h1 className={styles.title}>{text.title}</h1>
          <p className={styles.lead}>{text.lead}</p>
          <p className={styles.progress} role="status">
            {text.proved(done, all)}
          </p>
        </header>
        <StepList steps={steps} shown={shown} onChoose={choose} />
      </div>
      <div ref={main} className={styles.main} role="group" aria-labelledby="setup-step" tabIndex={-1}>
        {done === all && <ReadyLine />}
        {step !== undefined && <StepView key={shown} step={step} setup={setup} onNext={next === undefined ? null : () => goOn(next)} />}
      </div>
    </div>
  )
}
