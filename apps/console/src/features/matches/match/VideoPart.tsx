// The films of the match: the recording of each camera, and the clips that were made of it.
import { useMatchClips } from '../../../api/use-archive.ts'
import { texts } from '../../../texts/index.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { Problem } from '../../../ui/Problem.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Unanswered } from '../../../ui/Unanswered.tsx'
import { ClipRow } from './ClipRow.tsx'
import type { PartProps } from './MatchView.tsx'
import { RecordingCard } from './RecordingCard.tsx'
import scroll from './Scroll.module.css'
import { useOpenClip } from './use-open-clip.ts'
import styles from './VideoPart.module.css'

const words = texts.matches.video

export function VideoPart({ archived: { match, recordings } }: PartProps) {
  return (
    <div className={scroll.scroll}>
      <Panel title={words.recordings}>
        {recordings.length === 0 && <Empty title={words.noRecordings} hint={words.noRecordingsHint} />}
        {recordings.map((recording) => (
          <RecordingCard key={recording.id} recording={recording} />
        ))}
      </Panel>
      <Clips matchId={match.id} />
    </div>
  )
}

function Clips({ matchId }: { readonly matchId: string }) {
  const { data, problem } = useMatchClips(matchId)
  const { run, busy, input, problem: refused } = useOpenClip()
  return (
    <Panel title={words.clips}>
      {data === undefined && <Unanswered what={words.clips} problem={problem} />}
      {data?.length === 0 && <Empty title={words.noClips} hint={words.noClipsHint} />}
      <ol className={styles.clips}>
        {data?.map((clip) => (
          <ClipRow key={clip.clipId} clip={clip} busy={busy && input === clip.clipId} onOpen={run} />
        ))}
      </ol>
      <Problem problem={refused} />
    </Panel>
  )
}
