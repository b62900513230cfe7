// The connections below each other, and the way to another one.
import type { ObsConnection } from '@restrike/obs/contract'
import { useState } from 'react'
import { texts } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { ConnectionCard } from './ConnectionCard.tsx'
import { ConnectionForm } from '../../connection-form/ConnectionForm.tsx'
import styles from './ConnectionList.module.css'

interface ConnectionListProps {
  readonly connections: readonly ObsConnection[]
  readonly shown: string
  readonly onChoose: (name: string) => void
}

export function ConnectionList({ connections, shown, onChoose }: ConnectionListProps) {
  const [adding, setAdding] = useState(false)
  const { title, add } = texts.obs.connections
  const done = (name: string) => {
    setAdding(false)
    onChoose(name)
  }
  return (
    <aside className={styles.list} aria-label={title}>
      <h1 className={styles.title}>{title}</h1>
      <ul className={styles.cards}>
        {connections.map((connection) => (
          <ConnectionCard
            key={connection.name}
            connection={connection}
            shown={connection.name === shown}
            onChoose={() => onChoose(connection.name)}
          />
        ))}
      </ul>
      {adding ? (
        <ConnectionForm title={texts.obs.form.title} known={null} name="" onDone={done} onCancel={() => setAdding(false)} />
      ) : (
        <Button kind="quiet" onPress={() => setAdding(true)}>
          {add}
        </Button>
      )}
    </aside>
  )
}
