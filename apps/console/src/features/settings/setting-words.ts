// A value of a setting as one line of words, in the unit and with the names that the page uses. Pure.
import { texts } from '../../texts/index.ts'
import { optionWords } from './option-words.ts'
import type { Control } from './schema/control.ts'
import { isNode } from './schema/schema-node.ts'
import { withUnit } from './schema/unit.ts'

const text = texts.settings.form

/** `key`: whose options may have words of their own. */
export function settingWords(value: unknown, control: Control, key: string): string {
  if (value === undefined || value === null) return text.nothing
  if (typeof value === 'boolean') return value ? text.on : text.off
  if (typeof value === 'number') return control.kind === 'number' ? withUnit(value, control.unit, texts.settings.units) : String(value)
  if (typeof value === 'string') return stringWords(value, control, key)
  if (Array.isArray(value)) return listWords(value, control)
  if (!isNode(value)) return JSON.stringify(value)
  const entries = Object.entries(value)
  if (entries.length === 0) return text.none
  const each: Control = control.kind === 'named' ? control.each : { kind: 'json' }
  return entries.map(([name, one]) => `${name}: ${settingWords(one, each, key)}`).join(', ')
}

function stringWords(value: string, control: Control, key: string): string {
  if (value === '') return text.empty
  return control.kind === 'choice' ? optionWords(key, value) : value
}

function listWords(value: readonly unknown[], control: Control): string {
  if (value.length === 0) return text.none
  return control.kind === 'texts' ? value.join(', ') : text.entries(value.length)
}
