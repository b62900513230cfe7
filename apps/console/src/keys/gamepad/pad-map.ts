// Which button and which stick does what now: the table as it comes, with what people have changed laid over it. Pure.
import { type PadAction, padTable } from './pad-table.ts'

/** `wheel`: turns without end and tells where it stands; it wraps around at both ends. */
export type AxisUse = 'off' | 'stick' | 'wheel'
export const axisUses: readonly AxisUse[] = ['off', 'stick', 'wheel']

export interface PadMap {
  readonly buttons: ReadonlyMap<PadAction, number>
  /** By number of the axis; those missing are not used. */
  readonly axes: Readonly<Record<number, AxisUse>>
}

/** As it is kept: only what is not as it comes. */
export interface ChangedPad {
  readonly buttons?: Partial<Record<PadAction, number>>
  readonly axes?: Readonly<Record<string, AxisUse>>
}

const mostButtons = 64
const mostAxes = 16
const standardAxes: Readonly<Record<number, AxisUse>> = { 0: 'stick' }

/** Of the setting, which anybody may have written: what is no button, or has two meanings, is ignored. */
export function padMapOf(setting: unknown): PadMap {
  const buttons = within(setting, 'buttons')
  const map = new Map<PadAction, number>(padTable.map(({ action, button }) => [action, buttonOf(within(buttons, action)) ?? button]))
  const uses = [...Array(mostAxes).keys()].flatMap((axis) => {
    const use = axisUses.find((one) => one === within(within(setting, 'axes'), String(axis)))
    return use === undefined ? [] : [[axis, use] as const]
  })
  return { buttons: withoutConflicts(map), axes: { ...standardAxes, ...Object.fromEntries(uses) } }
}

function within(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined
}

function buttonOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < mostButtons ? value : undefined
}

/** Each round takes one change back, and the table as it comes has no conflict: it ends. */
function withoutConflicts(map: Map<PadAction, number>): PadMap['buttons'] {
  for (;;) {
    const wrong = padTable.findLast(({ action, button }) => map.get(action) !== button && padTakenBy(map, action, map.get(action)) !== null)
    if (wrong === undefined) return map
    map.set(wrong.action, wrong.button)
  }
}

export function padTakenBy(buttons: PadMap['buttons'], action: PadAction, button: number | undefined): PadAction | null {
  return padTable.find((one) => one.action !== action && buttons.get(one.action) === button)?.action ?? null
}

export type PadChange = { readonly kind: 'changed'; readonly pad: ChangedPad } | { readonly kind: 'taken'; readonly by: PadAction }

export function changeButton(setting: unknown, action: PadAction, button: number): PadChange {
  const { buttons, axes } = padMapOf(setting)
  const by = padTakenBy(buttons, action, button)
  if (by !== null) return { kind: 'taken', by }
  return { kind: 'changed', pad: changedPad(new Map([...buttons, [action, button]]), axes) }
}

export function changeAxis(setting: unknown, axis: number, use: AxisUse): ChangedPad {
  const { buttons, axes } = padMapOf(setting)
  return changedPad(buttons, { ...axes, [axis]: use })
}

function changedPad(buttons: PadMap['buttons'], axes: PadMap['axes']): ChangedPad {
  const otherButtons = padTable.flatMap(({ action, button }) =>
    buttons.get(action) === button ? [] : [[action, buttons.get(action)] as const],
  )
  const otherAxes = Object.entries(axes).filter(([axis, use]) => (standardAxes[Number(axis)] ?? 'off') !== use)
  return {
    ...(otherButtons.length > 0 && { buttons: Object.fromEntries(otherButtons) }),
    ...(otherAxes.length > 0 && { axes: Object.fromEntries(otherAxes) }),
  }
}
