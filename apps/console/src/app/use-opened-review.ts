// A review that opens is shown at once, on whatever page the operator is: replay waits for nothing.
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useLive } from '../api/context.ts'

export function useOpenedReview(): void {
  const navigate = useNavigate()
  const clipId = useLive((live) => live.replay?.review?.clipId ?? null)
  const known = useLive((live) => live.replay !== null)
  /** Undefined until the first word of the server: what was open before this page was is not gone to. */
  const last = useRef<string | null | undefined>(undefined)
  useEffect(() => {
    if (!known) return
    const before = last.current
    last.current = clipId
    if (before !== undefined && clipId !== null && clipId !== before) void navigate({ to: '/review' })
  }, [clipId, known, navigate])
}
