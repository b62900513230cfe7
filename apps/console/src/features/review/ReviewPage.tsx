// The review: the clip on the table, or what to do while there is none.
import { useLive } from '../../api/context.ts'
import { useClip } from '../../api/use-replay.ts'
import { texts } from '../../texts/index.ts'
import { useKeyNames } from '../../keys/use-key-names.ts'
import { Message } from '../../ui/Message.tsx'
import { ReviewTable } from './ReviewTable.tsx'

export function ReviewPage() {
  const { keyOf } = useKeyNames()
  const replay = useLive((live) => live.replay)
  const review = replay?.review ?? null
  const clip = useClip(review?.state === 'ready' ? review.clipId : null)
  const { empty } = texts.review
  if (replay === null)
    return (
      <Message title={empty.unknown}>
        <p>{empty.doctor}</p>
      </Message>
    )
  if (review === null)
    return (
      <Message title={empty.title}>
        <p>{empty.hint}</p>
        <p>
          <kbd>{keyOf('replay')}</kbd> {empty.key}
        </p>
      </Message>
    )
  return <ReviewTable review={review} clip={clip} cards={replay.cards} />
}
