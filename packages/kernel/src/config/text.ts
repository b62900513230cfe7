// The text of a configuration: JSON with comments. Reads it, finds lines in it, changes values in it without touching the rest.
import { messageOf } from '@restrike/sdk'

export type Sections = Readonly<Record<string, unknown>>

export type ReadText =
  | { readonly ok: true; readonly sections: Sections }
  | { readonly ok: false; readonly message: string; readonly line: number | null }

/** Plain JSON is the usual case, and quick; the reader of comments is loaded only where it is needed. */
export async function readText(given: string): Promise<ReadText> {
  const text = withoutMark(given)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const loose = await readLoose(text, messageOf(error))
    if (!loose.ok) return loose
    value = loose.value
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { ok: false, message: 'it is not a JSON object of sections', line: 1 }
  // A pointer for editors, no section.
  const { $schema: _schema, ...sections } = value as Record<string, unknown>
  return { ok: true, sections }
}

async function readLoose(
  text: string,
  plain: string,
): Promise<{ ok: true; value: unknown } | { ok: false; message: string; line: number | null }> {
  const { parse } = await import('jsonc-parser')
  const errors: Array<{ error: number; offset: number; length: number }> = []
  const value: unknown = parse(text, errors, { allowTrailingComma: true })
  const [first] = errors
  if (!first && value !== undefined) return { ok: true, value }
  if (!first) return { ok: false, message: `it is not valid JSON (${plain})`, line: null }
  const line = lineAt(text, first.offset)
  return { ok: false, message: `it is not valid JSON: ${words[first.error] ?? 'something is wrong'} (line ${line})`, line }
}

/** By the numbers of jsonc-parser's ParseErrorCode, which is a const enum and gone at run time. */
const words: Readonly<Record<number, string>> = {
  1: 'a sign that has no place there',
  2: 'a number that is none',
  3: 'a name in double quotes is missing',
  4: 'a value is missing',
  5: 'a colon is missing',
  6: 'a comma is missing',
  7: 'a closing } is missing',
  8: 'a closing ] is missing',
  9: 'something stands behind the end',
  11: 'a comment has no end',
  12: 'a text has no closing quote',
  13: 'a number has no end',
  14: 'a sign after \\ that JSON does not know',
  15: 'a sign after \\ that JSON does not know',
  16: 'a character that may not stand in a text',
}

/** Where a value stands, from 1 on; the nearest one around it where it is not there; null where nothing is. */
export async function lineOf(given: string, path: readonly string[]): Promise<number | null> {
  const text = withoutMark(given)
  const { parseTree, findNodeAtLocation } = await import('jsonc-parser')
  const tree = parseTree(text, [], { allowTrailingComma: true })
  if (!tree) return null
  for (let depth = path.length; depth > 0; depth--) {
    const steps = path.slice(0, depth).map((step) => (/^\d+$/.test(step) ? Number(step) : step))
    const node = findNodeAtLocation(tree, steps)
    if (node) return lineAt(text, (node.parent?.type === 'property' ? node.parent : node).offset)
  }
  return null
}

export interface Edit {
  readonly path: readonly string[]
  /** Undefined removes it. */
  readonly value: unknown
}

/** The text with these values in it; comments and order stay. */
export async function edited(given: string, edits: readonly Edit[]): Promise<string> {
  const { modify, applyEdits } = await import('jsonc-parser')
  let text = withoutMark(given).trim() === '' ? '{}\n' : withoutMark(given)
  for (const { path, value } of edits) {
    const changes = modify(text, [...path], value, { formattingOptions: { insertSpaces: true, tabSize: 2, eol: '\n' } })
    text = applyEdits(text, changes)
  }
  return text
}

function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '')
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
