// The primary action of the court page, and the mark beside it; each shows its key. Below, the clip made last.
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useApi } from '../../api/context.ts'
import { useAction } from '../../api/use-action.ts'
import { useClips } from '../../api/use-replay.ts'
import { keyOf } from '../../keys/key-table.ts'
import { texts } from '../../texts.ts'
import { Button } from '../../ui/Button.tsx'
import { formatWall } from '../../ui/format.ts'
import { Problem } from '../../ui/Problem.tsx'
import styles from './ReplayButtons.module.css'

export function ReplayButtons({ matchId }: { readonly matchId: string | null }) {
  const { client } = useApi()
  const [marked, setMarked] = useState(false)
  const replay = useAction(() => client.call('replay.now', {}))
  const mark = useAction(async () => {
    await client.call('replay.mark', {})
    setMarked(true)
    setTimeout(() => setMarked(false), 1_200)
  })
  const [last] = useClips(matchId)
  return (
    <div className={styles.buttons}>
      <Button kind="primary" size="large" busy={replay.busy} onPress={() => replay.run()}>
        {texts.review.replay} <kbd className={styles.key}>{keyOf('replay')}</kbd>
      </Button>
      <Button busy={mark.busy} onPress={() => mark.run()}>
        {marked ? texts.review.marked : texts.review.mark} <kbd className={styles.key}>{keyOf('mark')}</kbd>
      </Button>
      {last && (
        <Link to="/review" className={styles.last} onClick={() => void client.attempt('replay.open', { clipId: last.clipId })}>
          {texts.review.lastClip}: {formatWall(last.at)} · {texts.review.clips.seconds(last.durationMs)}
        </Link>
      )}
      <Problem problem={replay.problem ?? mark.problem} />
    </div>
  )
}
