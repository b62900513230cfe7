// Waits for the next button of a gamepad while `waiting`; one that is down already must be let go first.
import { useEffect, useRef } from 'react'
import { connectedPads, lookAt } from '../gamepad/connected-pads.ts'

export function useNextButton(waiting: boolean, onButton: (button: number) => void): void {
  const latest = useRef(onButton)
  useEffect(() => {
    latest.current = onButton
  })
  useEffect(() => {
    if (!waiting) return undefined
    let frame = 0
    let before = down()
    const look = () => {
      frame = requestAnimationFrame(look)
      const now = down()
      const pressed = [...now].find((one) => !before.has(one))
      before = now
      if (pressed !== undefined) latest.current(Number(pressed.split(' ')[1]))
    }
    frame = requestAnimationFrame(look)
    return () => cancelAnimationFrame(frame)
  }, [waiting])
}

/** Of all gamepads: number of the gamepad and of the button. */
function down(): ReadonlySet<string> {
  return new Set(
    connectedPads().flatMap((pad) => lookAt(pad).buttons.flatMap((pressed, button) => (pressed ? [`${pad.index} ${button}`] : []))),
  )
}
