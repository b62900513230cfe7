// Every file that the program made to be taken away.
import { useDownloads } from '../../../api/use-downloads.ts'
import { texts } from '../../../texts/index.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { useWallNow } from '../../../ui/use-now.ts'
import { DownloadLink } from '../parts/DownloadLink.tsx'
import { Unanswered } from '../../../ui/Unanswered.tsx'
import { formatStamp } from '../system-format.ts'
import styles from './Downloads.module.css'
import tools from './Tools.module.css'

const text = texts.system.tools

export function Downloads() {
  const { data: files, problem } = useDownloads()
  const now = useWallNow(60_000)
  return (
    <Panel title={text.downloads}>
      {files === undefined && <Unanswered what={text.downloadsName} problem={problem} />}
      {files?.length === 0 && <p className={tools.said}>{text.noDownloads}</p>}
      <ul className={tools.list}>
        {files?.map(({ name, bytes, at }) => (
          <li key={name} className={styles.file}>
            <DownloadLink name={name} bytes={bytes} />
            <span className={styles.time}>{formatStamp(at, now)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
