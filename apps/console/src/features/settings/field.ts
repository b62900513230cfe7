// One setting as it stands on the page: what it is called, how it is set, and why it cannot be set. Made from what the server tells. Pure.
import type { ConfigSectionView, ConfigValue } from '@restrike/kernel/contract'
import { texts, translated } from '../../texts/index.ts'
import { spokenName } from './spoken-name.ts'
import { type Control, controlOf } from './schema/control.ts'
import { nodeAt, type SchemaNode } from './schema/schema-node.ts'

export interface SettingsField {
  readonly value: ConfigValue
  readonly node: SchemaNode
  readonly control: Control
  readonly title: string
  /** Null where nobody has said anything. */
  readonly help: string | null
  /** Why it cannot be changed here; null where it can. */
  readonly locked: string | null
  /** Hardly anybody needs it: it waits for the next start of the program. */
  readonly seldom: boolean
}

interface Words {
  readonly title: string
  readonly help: string
}

// A key that has no words yet is normal: a part of the program may be newer than these.
const known: Readonly<Record<string, Words | undefined>> = texts.settings.fields
const flags: Readonly<Record<string, string | undefined>> = { 'server.http': '--http', 'server.host': '--host', 'udp.port': '--udp' }
const variables: Readonly<Record<string, string | undefined>> = {
  'server.http': 'RESTRIKE_HTTP',
  'server.host': 'RESTRIKE_HOST',
  'udp.port': 'RESTRIKE_UDP',
}

/** Without what the program sets by itself: that is no choice of anybody. */
export function fieldsOf({ schema, values }: ConfigSectionView): readonly SettingsField[] {
  return values.filter(({ source }) => source !== 'program').map((value) => fieldOf(value, schema))
}

function fieldOf(value: ConfigValue, schema: SchemaNode): SettingsField {
  const { key, effect } = value
  const path = key.split('.').slice(1)
  const name = path.at(-1) ?? key
  // What the schema does not tell of is edited as it is, and the server judges it.
  const node = nodeAt(schema, path) ?? {}
  const control: Control = value.secret ? { kind: 'secret' } : controlOf(name, node, value.default)
  const words = known[key]
  return {
    value,
    node,
    control,
    title: words?.title ?? spokenName(path),
    help: words?.help ?? (value.description && ownHelp(translated(value.description), control)),
    locked: lockOf(value),
    seldom: effect === 'program',
  }
}

/** The unit stands beside the field, and may be another one than the description's. */
function ownHelp(description: string, control: Control): string {
  return control.kind === 'number' ? description.replace(/[,;] ms(?=$|[;,.])/, '') : description
}

function lockOf({ key, source }: ConfigValue): string | null {
  const words = texts.settings.locked
  if (source === 'flag') return flags[key] === undefined ? words.aFlag : words.flag(flags[key])
  if (source !== 'environment') return null
  return variables[key] === undefined ? words.anEnvironment : words.environment(variables[key])
}
