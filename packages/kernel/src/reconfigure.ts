// Whether a running plugin takes a change of its configuration as it runs, the taking, and what it says of one before.
import { isDeepStrictEqual } from 'node:util'
import type { FieldProblem, Logger } from '@restrike/sdk'
import { within } from './owned.ts'
import type { Slot } from './slot.ts'

export function acceptedFields(slot: Slot | undefined): ReadonlySet<string> {
  return new Set(slot?.accepts.flatMap(({ fields }) => fields))
}

/** False when the plugin must be started again: a field that it does not take has changed, or taking it failed. */
export function takesLive(slot: Slot, next: unknown, log: Logger): boolean {
  const changed = changedFields(slot.config, next)
  const accepted = acceptedFields(slot)
  if (![...changed].every((field) => accepted.has(field))) return false
  slot.config = next
  try {
    for (const { fields, apply } of slot.accepts) if (fields.some((field) => changed.has(field))) apply?.(next)
    return true
  } catch (error) {
    log.error('a change of the configuration could not be taken while running', { plugin: slot.plugin.contract.name, error })
    return false
  }
}

/** What a plugin finds wrong with its next configuration. One that cannot say so in time has nothing against it. */
export async function foundWrong(slot: Slot, next: unknown, limitMs: number, log: Logger): Promise<readonly FieldProblem[]> {
  const changed = changedFields(slot.config, next)
  const asked = slot.checks.filter(({ fields }) => fields.some((field) => changed.has(field)))
  const { name } = slot.plugin.contract
  const found = asked.map(({ check }) =>
    within(limitMs, Promise.try(check, next), `The look of "${name}" at its next configuration`).catch((error: unknown) => {
      log.error('a change of the configuration could not be looked at before', { plugin: name, error })
      return []
    }),
  )
  return (await Promise.all(found)).flat()
}

function changedFields(before: unknown, after: unknown): ReadonlySet<string> {
  const [old, now] = [entriesOf(before), entriesOf(after)]
  return new Set([...old.keys(), ...now.keys()].filter((key) => !isDeepStrictEqual(old.get(key), now.get(key))))
}

function entriesOf(config: unknown): Map<string, unknown> {
  return new Map(Object.entries(typeof config === 'object' && config !== null ? config : {}))
}
