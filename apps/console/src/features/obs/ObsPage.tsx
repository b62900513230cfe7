// Every OBS: its connections on the left, the chosen one beside; what to do while there is none.
import { useState } from 'react'
import { useLive } from '../../api/context.ts'
import { ConnectionList } from './ConnectionList.tsx'
import { ConnectionView } from './ConnectionView.tsx'
import { FirstConnection } from './FirstConnection.tsx'
import styles from './ObsPage.module.css'
import { shownConnection } from './obs-words.ts'
import { UnknownObs } from './UnknownObs.tsx'

export function ObsPage() {
  const obs = useLive((live) => live.obs)
  const [chosen, choose] = useState<string | null>(null)
  if (obs === null) return <UnknownObs />
  const shown = shownConnection(obs.connections, chosen)
  if (shown === undefined) return <FirstConnection />
  return (
    <div className={styles.page}>
      <ConnectionList connections={obs.connections} shown={shown.name} onChoose={choose} />
      <ConnectionView key={shown.name} connection={shown} />
    </div>
  )
}
