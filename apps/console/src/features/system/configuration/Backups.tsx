// Earlier versions of the file: what restoring one would change, and doing so, which can be undone.
import type { ConfigBackup } from '@restrike/kernel/contract'
import { useState } from 'react'
import { useConfigBackups, useConfigDifferences, useConfigReplace } from '../../../api/use-config-backups.ts'
import { texts } from '../../../texts/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatBytes } from '../../../ui/format.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { useWallNow } from '../../../ui/use-now.ts'
import { Unanswered } from '../../../ui/Unanswered.tsx'
import { formatStamp } from '../system-format.ts'
import styles from './Backups.module.css'
import { Differences } from './Differences.tsx'
import { Replaced } from './Replaced.tsx'

const text = texts.system.configuration
/** Those before are seldom looked for. */
const firstShown = 5

export function Backups() {
  const { data: backups, problem } = useConfigBackups()
  const [all, setAll] = useState(false)
  const [opened, setOpened] = useState<string | null>(null)
  const replacing = useConfigReplace(texts.alarms.by)
  const shown = all ? backups : backups?.slice(0, firstShown)
  return (
    <Panel title={text.backups}>
      {backups === undefined && <Unanswered what={text.backupsName} problem={problem} />}
      {backups?.length === 0 && <p className={styles.dim}>{text.noBackups}</p>}
      <Replaced replacing={replacing} words={text.restored} />
      <ul className={styles.list}>
        {shown?.map((backup) => (
          <Backup
            key={backup.id}
            backup={backup}
            open={opened === backup.id}
            onToggle={() => setOpened(opened === backup.id ? null : backup.id)}
            busy={replacing.replace.busy}
            onRestore={() => replacing.replace.run({ restore: backup.id })}
          />
        ))}
      </ul>
      {backups !== undefined && backups.length > firstShown && !all && (
        <Button kind="quiet" onPress={() => setAll(true)}>
          {text.allBackups(backups.length)}
        </Button>
      )}
    </Panel>
  )
}

interface BackupProps {
  readonly backup: ConfigBackup
  readonly open: boolean
  readonly onToggle: () => void
  readonly busy: boolean
  readonly onRestore: () => void
}

function Backup({ backup: { id, at, bytes, kind }, open, onToggle, busy, onRestore }: BackupProps) {
  const now = useWallNow(60_000)
  return (
    <li className={styles.backup}>
      <button type="button" className={styles.head} aria-expanded={open} onClick={onToggle}>
        <span>{formatStamp(at, now)}</span>
        <span className={styles.dim}>
          {text.backupKind[kind]} · {formatBytes(bytes)}
        </span>
      </button>
      {open && kind === 'good' && <Comparison id={id} busy={busy} onRestore={onRestore} />}
      {open && kind === 'broken' && <p className={styles.dim}>{text.brokenBackup}</p>}
    </li>
  )
}

function Comparison({ id, busy, onRestore }: { readonly id: string; readonly busy: boolean; readonly onRestore: () => void }) {
  const { data: differences, problem } = useConfigDifferences(id)
  if (differences === undefined) return <Unanswered what={text.differences} problem={problem} />
  if (differences.length === 0) return <p className={styles.dim}>{text.same}</p>
  return (
    <div className={styles.comparison}>
      <p className={styles.dim}>{text.becomes}</p>
      <Differences differences={differences} />
      <div>
        <Button busy={busy} onPress={onRestore}>
          {text.restore}
        </Button>
      </div>
    </div>
  )
}
