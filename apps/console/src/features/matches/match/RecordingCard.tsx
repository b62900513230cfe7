// What one camera recorded of the match: how long, how large, where it lies; and each of its parts with what is known of the file.
import type { Recording, RecordingPart } from '@restrike/recorder/contract'
import { texts } from '../../../texts/index.ts'
import { FilePath } from '../../../ui/FilePath.tsx'
import { formatBytes, formatClock, formatWall } from '../../../ui/format.ts'
import { Problem } from '../../../ui/Problem.tsx'
import { StateWord } from '../../../ui/StateWord.tsx'
import type { Tone } from '../../../ui/tone.ts'
import styles from './RecordingCard.module.css'

const words = texts.matches.video

const tones = {
  recording: 'good',
  checking: 'unknown',
  complete: 'good',
  damaged: 'bad',
  missing: 'bad',
  elsewhere: 'plain',
  unchecked: 'unknown',
} satisfies Record<RecordingPart['state'], Tone>

/** Their files can be read by this program. */
const readable: ReadonlySet<RecordingPart['state']> = new Set(['recording', 'checking', 'complete', 'damaged', 'unchecked'])

export function RecordingCard({ recording }: { readonly recording: Recording }) {
  const { connection, startedAt, endedAt, durationMs, bytes, parts } = recording
  return (
    <section className={styles.card} aria-label={words.camera(connection)}>
      <h3 className={styles.title}>{words.camera(connection)}</h3>
      <dl className={styles.facts}>
        <div>
          <dt>{words.started}</dt>
          <dd>{formatWall(startedAt)}</dd>
        </div>
        <div>
          <dt>{words.length}</dt>
          <dd>{endedAt === null ? words.stillGrowing : formatClock(durationMs)}</dd>
        </div>
        <div>
          <dt>{words.size}</dt>
          <dd>{formatBytes(bytes)}</dd>
        </div>
      </dl>
      <ol className={styles.parts} aria-label={words.parts(parts.length)}>
        {parts.map((part) => (
          <Part key={part.part} recording={recording} part={part} />
        ))}
      </ol>
    </section>
  )
}

function Part({ recording: { id, parts }, part }: { readonly recording: Recording; readonly part: RecordingPart }) {
  const { state, path, durationMs, bytes, fromMs } = part
  const several = parts.length > 1
  return (
    <li className={styles.part}>
      <span className={styles.file}>
        {several && <span className={styles.name}>{words.part(part.part)}</span>}
        <FilePath path={path} />
      </span>
      <span className={styles.more}>
        {[
          ...(several ? [formatClock(durationMs), formatBytes(bytes)] : []),
          ...(fromMs > 0 ? [words.fromMs(formatClock(fromMs))] : []),
        ].join(' · ')}
      </span>
      <StateWord tone={tones[state]}>{words.state[state]}</StateWord>
      {readable.has(state) ? (
        <a
          className={styles.save}
          href={`/media/recordings/${encodeURIComponent(id)}/${part.part}`}
          download={fileName(path)}
          aria-label={words.saveName(fileName(path))}
        >
          ↓ {words.save}
        </a>
      ) : (
        <span />
      )}
      {(state === 'damaged' || state === 'missing' || state === 'elsewhere') && (
        <div className={styles.hint}>
          <Problem problem={words.stateHint[state]} tone={tones[state]} bare />
        </div>
      )}
    </li>
  )
}

/** Of a path of this system or of another one. */
function fileName(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path
}
