// Puts a clip on the table and goes to the review, also when it lay there already.
import { useNavigate } from '@tanstack/react-router'
import { useApi } from '../../../api/context.ts'
import { type Action, useAction } from '../../../api/use-action.ts'

export function useOpenClip(): Action<string> {
  const { client } = useApi()
  const navigate = useNavigate()
  return useAction(async (clipId: string) => {
    await client.call('replay.open', { clipId })
    await navigate({ to: '/review' })
  })
}
