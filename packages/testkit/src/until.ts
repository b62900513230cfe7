// Waiting for something to become true, with an end.
import { setTimeout as sleep } from 'node:timers/promises'

/** Asks again and again until the answer is not undefined, or throws after `limitMs`, naming what it waited for. */
export async function until<T>(what: string, ask: () => Promise<T | undefined> | T | undefined, limitMs = 5_000): Promise<T> {
  const end = performance.now() + limitMs
  for (;;) {
    const answer = await ask()
    if (answer !== undefined) return answer
    if (performance.now() > end) throw new Error(`waited ${limitMs} ms in vain for ${what}`)
    await sleep(10)
  }
}
