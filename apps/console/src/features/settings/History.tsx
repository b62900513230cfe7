// Who changed which setting, when and why, newest first; earlier ones when asked for.
import type { SettingChange } from '@restrike/settings/contract'
import { useSettingsHistory } from '../../api/use-settings-form-history.ts'
import { texts } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { formatMoment, formatWall } from '../../ui/format.ts'
import { Problem } from '../../ui/Problem.tsx'
import { useLate } from '../../ui/use-late.ts'
import { useWallNow } from '../../ui/use-now.ts'
import { FileLink } from './FileLink.tsx'
import styles from './History.module.css'
import { settingWords } from './setting-words.ts'

const text = texts.settings.history

export function History() {
  const { changes, problem, more, busy } = useSettingsHistory()
  const late = useLate()
  return (
    <div className={styles.history}>
      <Problem problem={problem === null ? null : texts.settings.failed(text.name, problem)} tone="warn" />
      {changes === undefined && problem === null && <p className={styles.dim}>{late && texts.settings.notYet}</p>}
      {changes?.length === 0 && <p className={styles.dim}>{text.none}</p>}
      <ol className={styles.list}>
        {changes?.map((change) => (
          <Change key={change.n} change={change} />
        ))}
      </ol>
      {more !== null && (
        <Button busy={busy} onPress={more}>
          {text.earlier}
        </Button>
      )}
      <FileLink words={text.file} />
    </div>
  )
}

function Change({ change: { key, before, value, changedAt, changedBy, changeReason } }: { readonly change: SettingChange }) {
  const now = useWallNow(60_000)
  const isToday = new Date(changedAt).toDateString() === new Date(now).toDateString()
  const words = (one: unknown) => settingWords(one, { kind: 'json' }, key)
  return (
    <li className={styles.change}>
      <time className={styles.dim} dateTime={changedAt}>
        {isToday ? formatWall(changedAt) : formatMoment(changedAt, 0)}
      </time>
      <span className={styles.what}>{text.change(key, words(before), words(value))}</span>
      <span className={styles.dim}>
        {text.by(changedBy ?? text.unknownWho)}
        {changeReason !== null && ` · ${changeReason}`}
      </span>
    </li>
  )
}
