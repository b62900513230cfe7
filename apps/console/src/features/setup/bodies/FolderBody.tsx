// How much room there is, what was written last, and a trial that writes a file.
import { useAsked } from '../../../api/use-asked.ts'
import { texts, unknownValue } from '../../../texts/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { FilePath } from '../../../ui/FilePath.tsx'
import { formatBytes } from '../../../ui/format.ts'
import { Problem } from '../../../ui/Problem.tsx'
import styles from './Body.module.css'
import type { BodyProps } from './body-props.ts'

const text = texts.setup.folder

export function FolderBody({ setup: { pictures, connected, trial }, done }: BodyProps) {
  const preview = useAsked(['recorder.preview'], async (asked) => asked.call('recorder.preview', {}))
  const [first] = connected
  const recording = connected.some((one) => one.recording?.active === true)
  return (
    <div className={styles.body}>
      <dl className={styles.facts}>
        {connected.map(({ name, stats }) => (
          <Fact key={name} name={`${text.free}, ${name}`} value={formatBytes(stats?.diskFreeBytes ?? null)} />
        ))}
        <dt>{text.path}</dt>
        <dd>{pictures.written?.path == null ? unknownValue : <FilePath path={pictures.written.path} />}</dd>
        {preview.data !== undefined && (
          <Fact name={text.next} value={[preview.data.folder, preview.data.name].filter((part) => part !== null).join('/')} />
        )}
      </dl>
      <Button
        kind={done ? 'plain' : 'primary'}
        busy={trial.busy}
        disabled={first === undefined || recording}
        onPress={() => trial.run(first?.name ?? '')}
      >
        {text.trial}
      </Button>
      <Problem problem={trial.problem} />
    </div>
  )
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}
