// A configuration from elsewhere: its text is checked first, and only one that fits can be put in the place of the file.
import type { ConfigProblem } from '@restrike/kernel/contract'
import { useId, useState } from 'react'
import { useApi } from '../../../api/context.ts'
import { useAction } from '../../../api/use-action.ts'
import { useConfigReplace } from '../../../api/use-config-backups.ts'
import { useConfigDraft } from '../../../api/use-config-draft.ts'
import { texts } from '../../../texts/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { Problem } from '../../../ui/Problem.tsx'
import styles from './Import.module.css'
import { ProblemList } from './ProblemList.tsx'
import { Replaced } from './Replaced.tsx'

const text = texts.system.configuration

/** No value has a name without a section. */
const importKey = 'import'

interface Checked {
  readonly ok: boolean
  readonly problems: readonly ConfigProblem[]
}

export function Import() {
  const { client } = useApi()
  const [kept, setDraft] = useConfigDraft<string>(importKey)
  const draft = kept ?? ''
  const [checked, setChecked] = useState<Checked | null>(null)
  const replacing = useConfigReplace(texts.alarms.by)
  const check = useAction(async () => setChecked(await client.call('config.check', { text: draft })))
  const write = (next: string) => {
    setDraft(next)
    setChecked(null)
  }
  return (
    <Panel title={text.import}>
      <Source draft={draft} onChange={write} />
      <div className={styles.orders}>
        <Button busy={check.busy} disabled={draft.trim() === ''} onPress={() => check.run()}>
          {text.check}
        </Button>
        <Button
          kind="primary"
          busy={replacing.replace.busy}
          disabled={checked?.ok !== true}
          onPress={() => replacing.replace.run({ import: draft })}
        >
          {text.import}
        </Button>
        {checked?.ok === true && replacing.replaced === null && <span className={styles.dim}>{text.fits}</span>}
      </div>
      <ProblemList problems={checked?.problems ?? []} />
      <Problem problem={check.problem} />
      <Replaced replacing={replacing} words={text.imported} />
    </Panel>
  )
}

function Source({ draft, onChange }: { readonly draft: string; readonly onChange: (draft: string) => void }) {
  const [file, area] = [useId(), useId()]
  return (
    <>
      <label className={styles.dim} htmlFor={file}>
        {text.choose}
      </label>
      <input
        id={file}
        className={styles.file}
        type="file"
        accept=".json,.jsonc,application/json,text/plain"
        onChange={(event) => {
          const chosen = event.target.files?.[0]
          if (chosen !== undefined) void chosen.text().then(onChange)
        }}
      />
      <label className={styles.dim} htmlFor={area}>
        {text.orText}
      </label>
      <textarea
        id={area}
        className={styles.area}
        rows={4}
        spellCheck={false}
        value={draft}
        onChange={(event) => onChange(event.target.value)}
      />
    </>
  )
}
