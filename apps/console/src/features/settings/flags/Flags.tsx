// Flags: codes that have none, those that were changed, another flag for any code.
import { type FlagDone, useFlags } from '../../../api/use-settings-form-flags.ts'
import { texts, translated } from '../../../texts/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { FilePath } from '../../../ui/FilePath.tsx'
import { Problem } from '../../../ui/Problem.tsx'
import { AnotherFlag } from './AnotherFlag.tsx'
import { ChangedFlags } from './ChangedFlags.tsx'
import { choicesOf } from './flag-choices.ts'
import styles from './Flags.module.css'
import { UnknownCodes } from './UnknownCodes.tsx'

const text = texts.settings.flags

export function Flags() {
  const { scan, mappings, map, undo, done, again } = useFlags()
  const choices = choicesOf(mappings.data ?? [], scan.data?.own ?? [])
  const problem = scan.problem ?? mappings.problem
  return (
    <div className={styles.flags}>
      <Problem problem={problem === null ? null : texts.settings.failed(text.name, problem)} tone="warn" />
      <div className={styles.done} role="status">
        {done !== null && <Done done={done} />}
        {done !== null && (
          <Button busy={undo.busy} onPress={() => undo.run(done.back)}>
            {text.undo}
          </Button>
        )}
      </div>
      <Problem problem={map.problem ?? undo.problem} />
      <UnknownCodes scan={scan.data} choices={choices} busy={map.busy} onMap={map.run} />
      <ChangedFlags mappings={mappings.data} busy={map.busy} onMap={map.run} />
      <AnotherFlag choices={choices} busy={map.busy} onMap={map.run} />
      {scan.data !== undefined && (
        <div className={styles.folder}>
          <p className={styles.dim}>{text.folder}</p>
          <FilePath path={scan.data.folder} />
          {scan.data.refused.map(({ file, reason }) => (
            <Problem key={file} problem={text.refused(file, translated(reason))} tone="warn" bare />
          ))}
          <div>
            <Button busy={again.busy} onPress={() => again.run()}>
              {text.scan}
            </Button>
          </div>
        </div>
      )}
    </div>
  )
}

function Done({ done: { code, from, to } }: { readonly done: FlagDone }) {
  const words = (mapping: FlagDone['from']) => (mapping === null ? text.missing : (mapping.flag ?? text.letters))
  return <span>{text.mapped(code, words(from), words(to))}</span>
}
