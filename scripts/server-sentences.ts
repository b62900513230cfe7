// Every text in the sources of the server, as the tables of the console's languages name it: the n-th value of a template is {n}.
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseAst } from 'vitest/node'

export interface Said {
  /** From the root of the sources, with / between. */
  readonly file: string
  readonly text: string
  /** The calls and properties in which it stands, the innermost last: `ctx.error()`, `.fix`. */
  readonly within: readonly string[]
}

/** Of the syntax tree. */
type Node = Readonly<Record<string, unknown>>

const root = path.resolve(import.meta.dirname, '..')
const sources = [
  'plugins/*/src/**/*.ts',
  'packages/{kernel,pss,sdk,wire}/src/**/*.ts',
  'apps/server/src/**/*.ts',
  // What plays films in the console says in English too why it cannot.
  'apps/console/src/video/*.ts',
]
const ofTests = /\.test\.ts$|fixture|(stand-ins|crash-writer|kill-writer|compile-fail)\.ts$/

export function saidByTheServer(): readonly Said[] {
  return globSync(sources, { cwd: root })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => !ofTests.test(file))
    .toSorted()
    .flatMap((file) => textsIn(file, readFileSync(path.join(root, file), 'utf8')))
}

/** All texts of one source, in its order. */
export function textsIn(file: string, source: string): readonly Said[] {
  const found: Said[] = []
  const walk = (node: unknown, within: readonly string[]): void => {
    if (Array.isArray(node)) for (const one of node) walk(one, within)
    if (!isNode(node) || isBesides(node)) return
    const text = textOf(node)
    if (text !== null) found.push({ file, text, within })
    const name = nameOf(node, source)
    for (const [part, child] of Object.entries(node)) walk(child, name === null || part === 'callee' ? within : [...within, name])
  }
  walk(parseAst(source, { lang: 'ts' }), [])
  return found
}

function isNode(node: unknown): node is Node {
  return typeof node === 'object' && node !== null && !Array.isArray(node)
}

/** Names of modules and types are no texts. */
function isBesides({ type, source }: Node): boolean {
  if (typeof type !== 'string') return false
  if (type === 'ImportDeclaration' || (type.startsWith('Export') && isNode(source))) return true
  // What is behind these has values in it, the other nodes of types have none.
  return type.startsWith('TS') && !/^TS(As|Satisfies|NonNull)/.test(type)
}

function textOf({ type, value, quasis }: Node): string | null {
  if (type === 'Literal') return typeof value === 'string' ? value : null
  if (type !== 'TemplateLiteral' || !Array.isArray(quasis)) return null
  return quasis.map(pieceOf).reduce((text, piece, n) => `${text}{${n}}${piece}`)
}

function pieceOf(quasi: unknown): string {
  const value = isNode(quasi) ? quasi['value'] : undefined
  return isNode(value) ? String(value['cooked']) : ''
}

function nameOf({ type, callee, key }: Node, source: string): string | null {
  if ((type === 'CallExpression' || type === 'NewExpression') && isNode(callee)) {
    return `${source.slice(Number(callee['start']), Number(callee['end'])).replaceAll(/\s+/g, '')}()`
  }
  if (type !== 'Property' || !isNode(key)) return null
  return `.${String(key['name'] ?? key['value'])}`
}
