// Which clips go, in which order, and why: ordinary ones by age, by the room they take, and when the disk is short; evidence by its
// own age alone. Pure: who deletes them is elsewhere.

export interface KeptClip {
  readonly clipId: string
  /** ms since 1970. */
  readonly createdAt: number
  readonly bytes: number
  /** By the operator's wish, or because it is looked at just now: it never goes. Evidence need not be marked here. */
  readonly protected: boolean
  /** It belongs to a challenge. */
  readonly isEvidence: boolean
}

export interface KeepRules {
  /** Of ordinary clips. */
  readonly keepDays: number
  /** Ordinary clips may take so much together. */
  readonly keepGigabytes: number
  /** So much of the disk is to stay free. */
  readonly keepFreeGigabytes: number
  /** null = for ever. */
  readonly keepEvidenceDays: number | null
}

export interface Library {
  readonly clips: readonly KeptClip[]
  readonly rules: KeepRules
  /** Of the disk; null where the system does not tell. */
  readonly freeBytes: number | null
  /** ms since 1970. */
  readonly now: number
}

export interface Removal {
  readonly clipId: string
  readonly bytes: number
  readonly cause: 'age' | 'evidence-age' | 'library-size' | 'disk-short'
  /** For the log and the operator. */
  readonly reason: string
}

const dayMs = 86_400_000
const gigabyte = 1_000_000_000

/** In the order in which they should go: what is over its time first, then the oldest for as long as there is no room. */
export function clipsToRemove({ clips, rules, freeBytes, now }: Library): Removal[] {
  const free = clips.filter((clip) => !clip.protected).toSorted(byAge)
  const ordinary = free.filter(({ isEvidence }) => !isEvidence)
  const isOld = ({ createdAt }: KeptClip) => now - createdAt > rules.keepDays * dayMs
  const removals = [
    ...ordinary.filter(isOld).map((clip) => removal(clip, 'age', `It is older than ${count(rules.keepDays, 'day')}.`)),
    ...tooOldEvidence(free, rules.keepEvidenceDays, now),
  ]
  const staying = ordinary.filter((clip) => !isOld(clip))
  return [...removals, ...forRoom(staying, rules, freeBytes === null ? null : freeBytes + sum(removals))]
}

function tooOldEvidence(free: readonly KeptClip[], keepDays: number | null, now: number): Removal[] {
  if (keepDays === null) return []
  return free
    .filter(({ isEvidence, createdAt }) => isEvidence && now - createdAt > keepDays * dayMs)
    .map((clip) => removal(clip, 'evidence-age', `It is evidence, and older than ${count(keepDays, 'day')}.`))
}

/** `ordinary`: the oldest first. `freeBytes`: once what is over its time has gone. */
function forRoom(ordinary: readonly KeptClip[], rules: KeepRules, freeBytes: number | null): Removal[] {
  let taken = sum(ordinary)
  let free = freeBytes ?? Infinity
  const removals: Removal[] = []
  for (const clip of ordinary) {
    const tooMuch = taken > rules.keepGigabytes * gigabyte
    const tooFull = free < rules.keepFreeGigabytes * gigabyte
    if (!tooMuch && !tooFull) break
    removals.push(
      tooMuch
        ? removal(
            clip,
            'library-size',
            `The clips that are no evidence take more than ${gigabytes(rules.keepGigabytes)}; it is the oldest of them.`,
          )
        : removal(
            clip,
            'disk-short',
            `Less than ${gigabytes(rules.keepFreeGigabytes)} of the disk are free; it is the oldest clip that is no evidence.`,
          ),
    )
    taken -= clip.bytes
    free += clip.bytes
  }
  return removals
}

function byAge(a: KeptClip, b: KeptClip): number {
  return a.createdAt - b.createdAt || (a.clipId < b.clipId ? -1 : 1)
}

function removal({ clipId, bytes }: KeptClip, cause: Removal['cause'], reason: string): Removal {
  return { clipId, bytes, cause, reason }
}

function sum(some: ReadonlyArray<{ readonly bytes: number }>): number {
  return some.reduce((total, { bytes }) => total + bytes, 0)
}

function count(n: number, unit: string): string {
  return `${n} ${unit}${n === 1 ? '' : 's'}`
}

function gigabytes(n: number): string {
  return `${n} GB`
}
