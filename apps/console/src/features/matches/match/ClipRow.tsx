// One clip: the moment it shows, what it is of; opened in the review, saved as a file, kept for ever or not.
import type { Clip } from '@restrike/replay/contract'
import { useApi } from '../../../api/context.ts'
import { useAction } from '../../../api/use-action.ts'
import { texts } from '../../../texts/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatWall } from '../../../ui/format.ts'
import { Problem } from '../../../ui/Problem.tsx'
import { SideMark } from '../../../ui/SideMark.tsx'
import styles from './ClipRow.module.css'
import { secondsWords } from './challenge-times.ts'

interface ClipRowProps {
  readonly clip: Clip
  readonly busy: boolean
  readonly onOpen: (clipId: string) => void
}

const words = texts.matches.video

export function ClipRow({ clip, busy, onOpen }: ClipRowProps) {
  const { clipId, at, by, url, trouble } = clip
  const { client } = useApi()
  const keep = useAction((kept: boolean) => client.call('replay.protect', { clipId, protected: kept }))
  const what = clip.label ?? texts.review.clips.kind[clip.kind]
  const name = `${formatWall(at)} ${what}`
  return (
    <li className={styles.clip}>
      <time className={styles.time}>{formatWall(at)}</time>
      <span className={styles.side}>{(by === 'blue' || by === 'red') && <SideMark side={by} />}</span>
      <span className={styles.what}>
        {what}
        <span className={styles.more}>{factsOf(clip)}</span>
      </span>
      <Button
        kind="quiet"
        busy={keep.busy}
        label={clip.protected ? words.letGoName(name) : words.keepName(name)}
        onPress={() => keep.run(!clip.protected)}
      >
        {clip.protected ? words.letGo : words.keep}
      </Button>
      <a className={styles.save} href={url} download aria-label={words.saveName(name)}>
        ↓
      </a>
      <Button busy={busy} label={words.openName(name)} onPress={() => onOpen(clipId)}>
        ▶ {words.open}
      </Button>
      <div className={styles.problem}>
        <Problem problem={trouble?.reason ?? null} fix={trouble?.fix ?? null} tone="warn" bare />
        <Problem problem={keep.problem} />
      </div>
    </li>
  )
}

function factsOf({ durationMs, angles, source, protected: isKept }: Clip): string {
  return [
    words.seconds(secondsWords(durationMs)),
    words.angles(angles.length),
    source === 'recording' ? words.fromRecording : words.fromBuffer,
    ...(isKept ? [words.kept] : []),
  ].join(' · ')
}
