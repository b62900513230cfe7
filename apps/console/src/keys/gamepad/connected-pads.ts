// The gamepads that the browser tells of. It hides them until somebody presses one of their buttons.
import { useSyncExternalStore } from 'react'
import type { PadLook } from './pad-step.ts'

export function connectedPads(): readonly Gamepad[] {
  return navigator.getGamepads().filter((pad) => pad !== null)
}

export function lookAt(pad: Gamepad): PadLook {
  return { buttons: pad.buttons.map(({ pressed, value }) => pressed || value > 0.5), axes: [...pad.axes] }
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('gamepadconnected', listener)
  window.addEventListener('gamepaddisconnected', listener)
  return () => {
    window.removeEventListener('gamepadconnected', listener)
    window.removeEventListener('gamepaddisconnected', listener)
  }
}

/** How many there are. */
export function usePadCount(): number {
  return useSyncExternalStore(subscribe, () => connectedPads().length)
}
