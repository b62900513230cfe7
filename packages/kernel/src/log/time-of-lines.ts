// The moment of a line as pino wants it: the text is made anew only when another millisecond has begun.

export function timeOfLines(now: () => number): () => string {
  let at = NaN
  let text = ''
  return () => {
    const time = now()
    if (time !== at) {
      at = time
      text = `,"time":"${new Date(time).toISOString()}"`
    }
    return text
  }
}
