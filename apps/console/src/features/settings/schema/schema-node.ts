// JSON Schema as the server tells it, and ways into it. Pure.

export type SchemaNode = Readonly<Record<string, unknown>>

export function isNode(value: unknown): value is SchemaNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** `anyOf: [something, null]` is something that may be missing. What has several shapes is left as it is. */
export function withoutNull(node: SchemaNode): { readonly core: SchemaNode; readonly nullable: boolean } {
  const { anyOf } = node
  if (!Array.isArray(anyOf)) return { core: node, nullable: node['type'] === 'null' }
  const others = anyOf.filter(isNode).filter(({ type }) => type !== 'null')
  const [core] = others
  return core === undefined || others.length > 1 ? { core: node, nullable: false } : { core, nullable: others.length < anyOf.length }
}

/** What a section's schema says of the field at this path; null where it says nothing. */
export function nodeAt(section: SchemaNode, path: readonly string[]): SchemaNode | null {
  let node: unknown = section
  for (const step of path) {
    const properties = isNode(node) ? withoutNull(node).core['properties'] : undefined
    node = isNode(properties) && Object.hasOwn(properties, step) ? properties[step] : undefined
  }
  return isNode(node) ? node : null
}

export function childOf(node: SchemaNode, name: 'items' | 'additionalProperties'): SchemaNode | null {
  const child = node[name]
  return isNode(child) ? child : null
}

/** Fields of an object, in their order. */
export function propertiesOf(node: SchemaNode): ReadonlyArray<readonly [name: string, node: SchemaNode]> {
  const { properties } = node
  return isNode(properties) ? Object.entries(properties).flatMap(([name, one]) => (isNode(one) ? [[name, one] as const] : [])) : []
}

/** A limit, or null. The largest whole number that a computer keeps is told as a limit, and is none to anybody. */
export function limitOf(
  node: SchemaNode,
  name: 'minimum' | 'maximum' | 'minLength' | 'maxLength' | 'minItems' | 'maxItems',
): number | null {
  const limit = node[name]
  return typeof limit === 'number' && Math.abs(limit) < Number.MAX_SAFE_INTEGER ? limit : null
}

/** The choices, where all of them are words. */
export function choicesOf(node: SchemaNode): readonly string[] | null {
  const options: unknown = node['enum']
  return Array.isArray(options) && options.length > 0 && options.every((one): one is string => typeof one === 'string') ? options : null
}

/** Said by the schema, or promised by the name, as the server decides it too. */
export function isSecret(name: string, node: SchemaNode): boolean {
  return node['secret'] === true || /password|passphrase|secret|token|api-?_?key|licen[cs]e-?_?key|authorization/i.test(name)
}
