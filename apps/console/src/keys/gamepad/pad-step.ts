// From one look at a gamepad to the next: which actions it asks for. Pure; how it is looked at is in use-gamepad.ts.
import { repeats } from '../key-table.ts'
import { stickJog, wheelJog } from './jog.ts'
import type { PadMap } from './pad-map.ts'
import { isHeld, type PadAction } from './pad-table.ts'

/** What a gamepad looks like at a moment. */
export interface PadLook {
  readonly buttons: readonly boolean[]
  readonly axes: readonly number[]
}

interface Press {
  readonly sinceMs: number
  /** When it acts again; null: no more until it is let go. */
  readonly nextMs: number | null
}

export interface PadState {
  readonly atMs: number
  readonly presses: ReadonlyMap<number, Press>
  readonly axes: readonly number[]
  readonly rests: readonly number[]
}

export interface PadStep {
  readonly state: PadState
  readonly actions: readonly PadAction[]
  /** Being held now, and not yet for long enough. */
  readonly holding: PadAction | null
}

export const holdMs = 600
const repeatAfterMs = 350
const repeatEveryMs = 80

/** What is down when the review opens means nothing until it is let go. */
export function firstLook({ buttons, axes }: PadLook, nowMs: number): PadState {
  const down = buttons.flatMap((pressed, button) => (pressed ? [[button, { sinceMs: nowMs, nextMs: null }] as const] : []))
  return { atMs: nowMs, presses: new Map(down), axes, rests: [] }
}

export function padStep(state: PadState, look: PadLook, map: PadMap, nowMs: number): PadStep {
  const down = [...look.buttons.keys()].filter((button) => look.buttons[button])
  const pressed = down.map((button) => [button, pressStep(state.presses.get(button), actionOf(map, button), nowMs)] as const)
  const jogs = look.axes.map((value, axis) => jogOf(state, map, axis, value, nowMs))
  const frames = jogs.reduce((sum, jog) => sum + jog.frames, 0)
  return {
    state: {
      ...{ atMs: nowMs, axes: look.axes, rests: jogs.map(({ rest }) => rest) },
      presses: new Map(pressed.map(([button, { press }]) => [button, press])),
    },
    actions: [
      ...pressed.flatMap(([, { done }]) => (done === null ? [] : [done])),
      ...Array.from({ length: Math.abs(frames) }, (): PadAction => (frames < 0 ? 'frameBack' : 'frameOn')),
    ],
    holding: pressed.find(([, { holding }]) => holding !== null)?.[1].holding ?? null,
  }
}

function actionOf({ buttons }: PadMap, button: number): PadAction | null {
  return [...buttons].find(([, one]) => one === button)?.[0] ?? null
}

interface Pressing {
  readonly press: Press
  /** To be done now. */
  readonly done: PadAction | null
  readonly holding: PadAction | null
}

function pressStep(before: Press | undefined, action: PadAction | null, nowMs: number): Pressing {
  if (action === null) return { press: { sinceMs: nowMs, nextMs: null }, done: null, holding: null }
  const press = before ?? { sinceMs: nowMs, nextMs: isHeld(action) ? nowMs + holdMs : nowMs }
  if (press.nextMs === null) return { press, done: null, holding: null }
  if (nowMs < press.nextMs) return { press, done: null, holding: isHeld(action) ? action : null }
  return { press: { ...press, nextMs: nextOf(action, press, nowMs) }, done: action, holding: null }
}

function nextOf(action: PadAction, { sinceMs }: Press, nowMs: number): number | null {
  if (!repeats(action)) return null
  return nowMs === sinceMs ? nowMs + repeatAfterMs : nowMs + repeatEveryMs
}

function jogOf(state: PadState, map: PadMap, axis: number, value: number, nowMs: number) {
  const rest = state.rests[axis] ?? 0
  const use = map.axes[axis]
  if (use === 'stick') return stickJog(value, rest, nowMs - state.atMs)
  if (use === 'wheel') return wheelJog(state.axes[axis] ?? value, value, rest)
  return { frames: 0, rest: 0 }
}
