// The known word that is written most like another one, for "did you mean". Pure.

/** Undefined where none is near: more than half of it would have to be written anew. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: { word: string; steps: number } | undefined
  for (const candidate of known) {
    const steps = editSteps(word.toLowerCase(), candidate.toLowerCase())
    if (!best || steps < best.steps) best = { word: candidate, steps }
  }
  return best && best.steps <= Math.ceil(Math.max(word.length, best.word.length) / 2) ? best.word : undefined
}

/** Letters to put in, take out or change (Levenshtein). */
function editSteps(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, i) => i)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const change = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}
