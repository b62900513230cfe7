// When a rule holds, as one line of words. Pure.
import type { AlarmRule } from '@restrike/alarms/contract'
import { texts } from '../../../texts/index.ts'
import { formatLength } from '../system-format.ts'

const text = texts.system.alarms.rule

/** `monitor.current disks.*.freeBytes below 5000000000 for 5 s, well again after 10 s`. */
export function ruleWords({ of, path, when, value, only, forMs, clearForMs }: AlarmRule): string {
  const condition = `${of} ${path} ${text.when[when]} ${valueWords(value)}`
  const held = forMs === 0 ? [] : [text.held(formatLength(forMs))]
  const restricted =
    only === undefined ? [] : [text.only(only.of === undefined ? only.path : `${only.of} ${only.path}`, valueWords(only.is))]
  return [[condition, ...held].join(' '), ...restricted, text.cleared(formatLength(clearForMs))].join(', ')
}

function valueWords(value: AlarmRule['value']): string {
  return value === null ? text.nothing : String(value)
}
