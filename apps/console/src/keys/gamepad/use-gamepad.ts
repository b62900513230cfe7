// Looks at the gamepads once a picture while `active` and while one is connected, and does what they ask for.
import { useEffect, useRef, useState } from 'react'
import { runOrder } from '../active-orders.ts'
import { connectedPads, lookAt, usePadCount } from './connected-pads.ts'
import { firstLook, type PadState, padStep } from './pad-step.ts'
import type { PadAction } from './pad-table.ts'
import { usePadMap } from './use-pad-map.ts'

/** What is being held now, and will be done if it goes on. */
export function useGamepad(active: boolean, onAct: () => void): PadAction | null {
  const map = usePadMap()
  const latest = useRef({ map, onAct })
  useEffect(() => {
    latest.current = { map, onAct }
  })
  const [holding, setHolding] = useState<PadAction | null>(null)
  const watched = usePadCount() > 0 && active
  useEffect(() => {
    if (!watched) return undefined
    const states = new Map<number, PadState>()
    let frame = 0
    const look = (nowMs: number) => {
      frame = requestAnimationFrame(look)
      const held = document.hasFocus() ? step(states, nowMs) : null
      // What was begun in another window is not ended here.
      if (!document.hasFocus()) states.clear()
      setHolding(held)
    }
    const step = (before: Map<number, PadState>, nowMs: number): PadAction | null => {
      let held: PadAction | null = null
      for (const pad of connectedPads()) {
        const seen = lookAt(pad)
        const result = padStep(before.get(pad.index) ?? firstLook(seen, nowMs), seen, latest.current.map, nowMs)
        before.set(pad.index, result.state)
        if (result.actions.length > 0) latest.current.onAct()
        for (const action of result.actions) runOrder(action)
        held ??= result.holding
      }
      return held
    }
    frame = requestAnimationFrame(look)
    return () => {
      cancelAnimationFrame(frame)
      setHolding(null)
    }
  }, [watched])
  return holding
}
