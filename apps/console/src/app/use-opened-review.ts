// A review that opens is shown at once, on whatever page the operator is: replay waits for nothing. When it is over, who only looked on
// is back where he was.
import { useRouter } from '@tanstack/react-router'
import { useCallback, useEffect, useRef } from 'react'
import { useLive } from '../api/context.ts'
import { unseenMs } from '../features/review/use-settled.ts'
import { afterAct, afterMove, afterReview, atHome } from './carried.ts'

const acts = ['pointerdown', 'keydown', 'wheel'] as const

/** Returns what is to be called when somebody acts in another way than by mouse, finger or key. */
export function useOpenedReview(): () => void {
  const router = useRouter()
  const clipId = useLive((live) => live.replay?.review?.clipId ?? null)
  const known = useLive((live) => live.replay !== null)
  const carried = useRef(atHome)
  const acted = useCallback(() => {
    carried.current = afterAct(carried.current, performance.now(), unseenMs)
  }, [])
  useEffect(() => {
    for (const act of acts) window.addEventListener(act, acted, { capture: true, passive: true })
    return () => {
      for (const act of acts) window.removeEventListener(act, acted, { capture: true })
    }
  }, [acted])
  useEffect(
    () =>
      router.subscribe('onBeforeNavigate', ({ toLocation }) => {
        carried.current = afterMove(carried.current, toLocation.pathname)
      }),
    [router],
  )
  useEffect(() => {
    if (!known) return
    const after = afterReview(carried.current, { clipId, at: router.state.location, nowMs: performance.now() })
    carried.current = after.carried
    if (after.goTo === '/review') void router.navigate({ to: '/review' })
    else if (after.goTo !== null) router.history.replace(after.goTo)
  }, [clipId, known, router])
  return acted
}
