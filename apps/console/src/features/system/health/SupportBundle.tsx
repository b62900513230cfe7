// The bundle for those who help from afar: made when asked, then a link to take it away.
import { longCall } from '../../../api/long-call.ts'
import { texts } from '../../../texts/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { Problem } from '../../../ui/Problem.tsx'
import { DownloadLink } from '../parts/DownloadLink.tsx'
import { useMade } from '../parts/use-made.ts'
import styles from './SupportBundle.module.css'

const text = texts.system.health

export function SupportBundle() {
  const { run, busy, problem, made } = useMade(() => longCall('doctor.bundle', {}))
  return (
    <Panel title={text.bundle}>
      <p className={styles.said}>{text.bundleSaid}</p>
      <div className={styles.line}>
        <Button busy={busy} onPress={() => run()}>
          {text.make}
        </Button>
        {made !== null && <DownloadLink name={made.name} bytes={made.bytes} />}
      </div>
      <Problem problem={problem} />
    </Panel>
  )
}
