// The known word that is written most like another one, for "did you mean". Pure.
import leven from 'leven'

/** Undefined where none is near: more than half of it would have to be written anew. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: { word: string; steps: number } | undefined
  for (const candidate of known) {
    const steps = leven(word.toLowerCase(), candidate.toLowerCase())
    if (!best || steps < best.steps) best = { word: candidate, steps }
  }
  return best && best.steps <= Math.ceil(Math.max(word.length, best.word.length) / 2) ? best.word : undefined
}
