// The lines of a stream of bytes, some at a time as they come. Bounded: a line that is too long to be one of ours is skipped.
const newline = '\n'
const longest = 1 << 20

/** Each group is the whole lines of one part of the stream. What comes after the last newline is no line. */
export async function* linesOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<string[]> {
  const decoder = new TextDecoder()
  let begun = ''
  let skipping = false
  for await (const part of bytes) {
    const lines = decoder.decode(part, { stream: true }).split(newline)
    const last = lines.pop() ?? ''
    if (lines.length === 0) {
      if (begun.length > longest) skipping = true
      begun = skipping ? '' : begun + last
      continue
    }
    lines[0] = begun + (lines[0] ?? '')
    if (skipping) lines.shift()
    skipping = false
    begun = last
    yield lines
  }
}
