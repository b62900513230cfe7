// All that is in the program's memory, as a file. It stops the program, so the button is held; in a match it must be said once more.
import { longCall, Refused } from '../../../api/long-call.ts'
import { useState } from 'react'
import { texts } from '../../../texts/index.ts'
import { HoldButton } from '../../../ui/HoldButton.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { Problem } from '../../../ui/Problem.tsx'
import { DownloadLink } from '../parts/DownloadLink.tsx'
import { useMade } from '../parts/use-made.ts'
import { formatMs } from '../system-format.ts'
import styles from './Tools.module.css'

const text = texts.system.tools

export function HeapSnapshot() {
  const [inMatch, setInMatch] = useState(false)
  const { run, busy, problem, made } = useMade(async (force: boolean) => {
    setInMatch(false)
    try {
      return await longCall('debug.heap-snapshot', { force })
    } catch (error) {
      setInMatch(error instanceof Refused && error.code === 'debug.match-running')
      throw error
    }
  })
  return (
    <Panel title={text.heap}>
      <p className={styles.said}>{text.heapSaid}</p>
      <div className={styles.line}>
        <HoldButton label={text.snapshotLabel} busy={busy} onHeld={() => run(false)}>
          {text.snapshot}
        </HoldButton>
        {inMatch && (
          <HoldButton kind="quiet" label={text.forceLabel} busy={busy} onHeld={() => run(true)}>
            {text.force}
          </HoldButton>
        )}
      </div>
      <Problem problem={problem} tone={inMatch ? 'warn' : 'bad'} />
      <div className={styles.result} role="status">
        {made !== null && (
          <>
            <DownloadLink name={made.name} bytes={made.bytes} />
            <p className={styles.said}>{text.stopped(formatMs(made.stoppedMs))}</p>
          </>
        )}
      </div>
    </Panel>
  )
}
