// One connection: who it is, how it is, what is wrong with it and what to do; what can be done with it while it is the one shown.
import type { ObsConnection } from '@restrike/obs/contract'
import { useState } from 'react'
import { useApi } from '../../api/context.ts'
import { useAction } from '../../api/use-action.ts'
import { texts } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { formatWall, orUnknown } from '../../ui/format.ts'
import { HoldButton } from '../../ui/HoldButton.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { ProblemPlace } from '../../ui/ProblemPlace.tsx'
import { StateWord } from '../../ui/StateWord.tsx'
import styles from './ConnectionCard.module.css'
import { ConnectionForm } from '../../connection-form/ConnectionForm.tsx'
import { connectionState } from './obs-words.ts'

interface ConnectionCardProps {
  readonly connection: ObsConnection
  readonly shown: boolean
  readonly onChoose: () => void
}

const text = texts.obs.connections

export function ConnectionCard({ connection, shown, onChoose }: ConnectionCardProps) {
  const [changing, setChanging] = useState(false)
  const { name, url, role, since, version, webSocketVersion, problem, fix } = connection
  const { tone, word } = connectionState(connection)
  const stop = () => setChanging(false)
  return (
    <li className={styles.card} data-shown={shown}>
      <button type="button" className={styles.choose} aria-pressed={shown} onClick={onChoose}>
        <span className={styles.head}>
          <strong className={styles.name}>{name}</strong>
          <span className={styles.dim}>{texts.obs.role[role]}</span>
        </span>
        <StateWord tone={tone}>{word}</StateWord>
        <span className={styles.fact}>{url}</span>
        <span className={styles.fact}>
          {version === null ? text.since(formatWall(since)) : text.version(version, orUnknown(webSocketVersion))}
        </span>
      </button>
      <Problem problem={problem} fix={fix} tone={tone === 'warn' ? 'warn' : 'bad'} />
      {shown && changing && <ConnectionForm title={texts.obs.form.change(name)} known={connection} onDone={stop} onCancel={stop} />}
      {shown && !changing && <Orders connection={connection} onChange={() => setChanging(true)} />}
    </li>
  )
}

function Orders({ connection: { name, state }, onChange }: { readonly connection: ObsConnection; readonly onChange: () => void }) {
  const { client } = useApi()
  const order = useAction((what: 'connect' | 'disconnect' | 'forget') =>
    what === 'connect' ? client.call('obs.connect', { name }) : client.call('obs.disconnect', { name, forget: what === 'forget' }),
  )
  return (
    <>
      <div className={styles.orders}>
        {state === 'disconnected' ? (
          <Button busy={order.input === 'connect'} onPress={() => order.run('connect')}>
            {text.connect}
          </Button>
        ) : (
          <HoldButton
            kind="quiet"
            label={text.disconnectLabel(name)}
            busy={order.input === 'disconnect'}
            onHeld={() => order.run('disconnect')}
          >
            {text.disconnect}
          </HoldButton>
        )}
        <HoldButton kind="quiet" label={text.forgetLabel(name)} busy={order.input === 'forget'} onHeld={() => order.run('forget')}>
          {text.forget}
        </HoldButton>
        <Button kind="quiet" onPress={onChange}>
          {text.change}
        </Button>
      </div>
      <ProblemPlace problem={order.problem} />
    </>
  )
}
