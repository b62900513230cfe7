// A place in the program in words: `function (file:line:column)`. Pure.
import { fileURLToPath } from 'node:url'

/** As V8 tells it: lines and columns from 0, -1 for a file's own top level. */
export interface Frame {
  readonly functionName: string
  readonly url: string
  readonly lineNumber: number
  readonly columnNumber: number
}

/** `line`: the one under way, from 1, where it is better known than the place of the function. */
export function frameText({ functionName, url, lineNumber, columnNumber }: Frame, line?: number): string {
  if (functionName === '(program)') return '(native code)'
  if (url === '') return functionName || '(anonymous)'
  const file = url.startsWith('file:') ? fileURLToPath(url) : url
  const isTopLevel = functionName === '' && lineNumber < 0
  const name = isTopLevel ? '(top level)' : functionName || '(anonymous)'
  if (line !== undefined) return `${name} (${file}:${line})`
  return isTopLevel ? `${name} (${file})` : `${name} (${file}:${lineNumber + 1}:${columnNumber + 1})`
}

/** The one to look at first: of the program itself, not of what is built in. Undefined for an empty stack. */
export function tellingFrame(stack: readonly string[]): string | undefined {
  return stack.find((frame) => /\((?!node:).*:\d+\)$/.test(frame)) ?? stack[0]
}
