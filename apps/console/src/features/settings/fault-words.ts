// What is wrong with a value, in words, with limits in the unit that is typed. Pure.
import { texts } from '../../texts/index.ts'
import type { Control } from './schema/control.ts'
import type { Fault, Wrong } from './schema/fault.ts'
import { plain, type Unit, withUnit } from './schema/unit.ts'

const text = texts.settings.fault

export function faultWords({ path, wrong }: Fault, control: Control): string {
  const words = wrongWords(wrong, unitAt(control, path))
  return path.length === 0 ? words : text.at(path.join(' · '), words)
}

function unitAt(control: Control, path: readonly string[]): Unit {
  if (control.kind === 'number') return control.unit
  if (control.kind === 'named') return unitAt(control.each, [])
  const inner = control.kind === 'objects' ? control.fields.find(({ name }) => name === path[1])?.control : undefined
  return inner === undefined ? plain : unitAt(inner, [])
}

function wrongWords(wrong: Wrong, unit: Unit): string {
  if (wrong.kind === 'choice') return text.choice(wrong.options.join(', '))
  if ('count' in wrong) return text[wrong.kind](wrong.count)
  if ('limit' in wrong) return text[wrong.kind](withUnit(wrong.limit, unit, texts.settings.units))
  return text[wrong.kind]
}
