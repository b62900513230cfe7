// Whether a way leads to a value in the schema of an event, and which values are there. Pure.
import type { Schema } from '@restrike/sdk'
import { z } from 'zod'
import { nearest } from './nearest.ts'

/** What a JSON schema says, as far as ways go through it. */
const Node = z.object({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
  additionalProperties: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
})
type Node = Omit<z.infer<typeof Node>, 'type' | 'anyOf'> & { readonly type?: string | undefined }

export type Reached =
  | {
      readonly ok: true /** Of the values that may be there. */
      readonly types: ReadonlySet<string> /** Null: any. */
      readonly values: readonly unknown[] | null
    }
  | { readonly ok: false; readonly problem: string }

export interface Ways {
  reach(path: string): Reached
}

/** The ways through the payload of an event. */
export function waysThrough(payload: Schema): Ways {
  const root = nodesOf(z.toJSONSchema(payload, { io: 'output', unrepresentable: 'any' }))
  return { reach: (path) => reach(root, path) }
}

function reach(root: readonly Node[], path: string): Reached {
  let nodes = root
  const walked: string[] = []
  for (const step of path.split('.')) {
    const next = nodes.flatMap((node) => into(node, step))
    if (next.length === 0) return { ok: false, problem: whyNot(nodes, step, walked) }
    nodes = next
    walked.push(step)
  }
  const leaves = nodes.filter((node) => !isBranch(node))
  if (leaves.every(({ type }) => type === 'null'))
    return { ok: false, problem: `"${path}" holds several values: name one of them, as in "${exampleBelow(path, nodes)}"` }
  const values = leaves.flatMap((node) => node.enum ?? ('const' in node ? [node.const] : []))
  const closed = leaves.every((node) => node.enum !== undefined || 'const' in node || node.type === 'null')
  return { ok: true, types: new Set(leaves.map(typeOf)), values: closed ? values : null }
}

/** A schema, or each of those that it may be. */
function nodesOf(schema: unknown): Node[] {
  const parsed = Node.safeParse(schema)
  if (!parsed.success) return []
  const { type, anyOf, ...rest } = parsed.data
  if (anyOf) return anyOf.flatMap(nodesOf)
  return Array.isArray(type) ? type.map((one) => ({ ...rest, type: one })) : [{ ...rest, type }]
}

function into({ properties, items, additionalProperties }: Node, step: string): Node[] {
  if (step === '*') return [...nodesOf(items), ...nodesOf(additionalProperties)]
  if (properties && Object.hasOwn(properties, step)) return nodesOf(properties[step])
  if (items !== undefined && /^\d+$/.test(step)) return nodesOf(items)
  return nodesOf(additionalProperties)
}

function isBranch({ properties, items, additionalProperties }: Node): boolean {
  return properties !== undefined || items !== undefined || typeof additionalProperties === 'object'
}

function typeOf({ type, enum: values, const: only }: Node): string {
  const known = type ?? typeof (values?.[0] ?? only)
  return known === 'integer' ? 'number' : known === 'undefined' ? 'any' : known
}

function whyNot(nodes: readonly Node[], step: string, walked: readonly string[]): string {
  const fields = nodes.flatMap(({ properties }) => Object.keys(properties ?? {}))
  const where = walked.length === 0 ? 'it' : `"${walked.join('.')}"`
  if (nodes.some(({ items }) => items !== undefined))
    return `${where} is a list: go on with "*", as in "${[...walked, '*', step].join('.')}"`
  if (fields.length === 0) return `${where} is a single value: nothing is below it`
  if (step === '*') return `${where} is no list; it has ${fields.slice(0, 6).join(', ')}`
  const near = nearest(step, fields)
  const path = near && [...walked, near].join('.')
  return `${where} has no "${step}"; ${path ? `the nearest is "${path}"` : `it has ${fields.slice(0, 6).join(', ')}`}`
}

/** Some value below a way that leads to a branch. */
function exampleBelow(path: string, nodes: readonly Node[]): string {
  let at = [...nodes].filter(isBranch)
  let example = path
  for (let depth = 0; depth < 8; depth++) {
    const [node] = at.filter(isBranch)
    if (!node) break
    const [field] = Object.keys(node.properties ?? {})
    const step = field ?? '*'
    example += `.${step}`
    at = into(node, step)
  }
  return example
}
