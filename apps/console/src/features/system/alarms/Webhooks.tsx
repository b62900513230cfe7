// A test of the addresses that are told of alarms: what each answered.
import { useState } from 'react'
import { longCall } from '../../../api/long-call.ts'
import { useAction } from '../../../api/use-action.ts'
import { texts, translated } from '../../../texts/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { Problem } from '../../../ui/Problem.tsx'
import { ToneIcon } from '../../../ui/ToneIcon.tsx'
import styles from './Webhooks.module.css'

const text = texts.system.alarms

interface Answer {
  readonly url: string
  readonly ok: boolean
  readonly answer: string
}

export function Webhooks() {
  const [answers, setAnswers] = useState<readonly Answer[] | null>(null)
  const test = useAction(async () => setAnswers((await longCall('alarms.webhook.test', {})).answers))
  return (
    <Panel title={text.webhooks}>
      <p className={styles.words}>{text.webhooksSaid}</p>
      <div>
        <Button busy={test.busy} onPress={() => test.run()}>
          {text.test}
        </Button>
      </div>
      {answers?.length === 0 && <p className={styles.words}>{text.noWebhook}</p>}
      <ul className={styles.answers}>
        {answers?.map(({ url, ok, answer }) => (
          <li key={url} className={styles.answer}>
            <ToneIcon tone={ok ? 'good' : 'bad'} />
            <div>
              <strong>{url}</strong> {ok ? text.accepted : text.refused}
              <p className={styles.words}>{translated(answer)}</p>
            </div>
          </li>
        ))}
      </ul>
      <Problem problem={test.problem} />
    </Panel>
  )
}
