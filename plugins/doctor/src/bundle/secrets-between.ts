// The secrets of a configuration, found by what its text has with them and has not without them. Pure.

/** Every text that a configuration with its secrets has and one without them has not; names of fields are none. */
export function secretsBetween(withThem: string, without: string): string[] {
  const kept = new Set(literals(without))
  return literals(withThem).filter((literal) => !kept.has(literal))
}

/** A string, with the colon after it where it names a field; or a comment, whatever it holds. */
const token = /("(?:[^"\\\n]|\\.)*")(\s*:)?|\/\/[^\n]*|\/\*[\s\S]*?\*\//g

function literals(text: string): string[] {
  return [...text.matchAll(token)].flatMap(([, literal, colon]) => {
    const value = literal === undefined || colon !== undefined ? undefined : parsed(literal)
    return typeof value === 'string' ? [value] : []
  })
}

function parsed(literal: string): unknown {
  try {
    return JSON.parse(literal)
  } catch {
    return undefined
  }
}
