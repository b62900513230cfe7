// What goes from the library, as tables; and for any library at all: what must stay stays, and the limits hold afterwards.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clipsToRemove, type KeepRules, type KeptClip, type Library } from './retention.ts'

const now = Date.UTC(2026, 2, 14, 18)
const gigabyte = 1_000_000_000
const rules: KeepRules = { keepDays: 30, keepGigabytes: 100, keepFreeGigabytes: 5, keepEvidenceDays: null }

/** Such as `clip('a', 31, 10)`: 31 days old, 10 GB. */
function clip(clipId: string, days: number, size: number, more: Partial<KeptClip> = {}): KeptClip {
  return { clipId, createdAt: now - days * 86_400_000, bytes: size * gigabyte, protected: false, isEvidence: false, ...more }
}

const evidence = { isEvidence: true }
const protectedOne = { protected: true }

function gone(clips: KeptClip[], changed: Partial<KeepRules> = {}, freeGigabytes: number | null = 1_000): string[] {
  const freeBytes = freeGigabytes === null ? null : freeGigabytes * gigabyte
  return clipsToRemove({ clips, rules: { ...rules, ...changed }, freeBytes, now }).map(({ clipId, cause }) => `${clipId}: ${cause}`)
}

describe('of a library', () => {
  test.each<[string, string[], string[]]>([
    ['nothing goes while all is well', gone([clip('a', 29, 1), clip('b', 0, 1)]), []],
    ['an empty one loses nothing', gone([], {}, 0), []],
    [
      'what is older than its days goes, the oldest first',
      gone([clip('a', 31, 1), clip('b', 40, 1), clip('c', 30, 1)]),
      ['b: age', 'a: age'],
    ],
    ['evidence stays for ever', gone([clip('a', 4_000, 1, evidence)]), []],
    [
      'evidence goes after its own days',
      gone([clip('a', 400, 1, evidence), clip('b', 360, 1, evidence)], { keepEvidenceDays: 365 }),
      ['a: evidence-age'],
    ],
    [
      'what is protected stays, evidence or not',
      gone([clip('a', 999, 1, protectedOne), clip('b', 999, 1, { ...evidence, ...protectedOne })], { keepEvidenceDays: 1 }),
      [],
    ],
    [
      'over its size the oldest go until it fits',
      gone([clip('new', 1, 40), clip('old', 3, 40), clip('mid', 2, 40)]),
      ['old: library-size'],
    ],
    ['evidence does not count against the size, and gives no room', gone([clip('a', 9, 500, evidence), clip('b', 1, 60)]), []],
    [
      'on a full disk the oldest go until enough is free',
      gone([clip('a', 3, 1), clip('b', 2, 3), clip('c', 1, 3)], {}, 1.5),
      ['a: disk-short', 'b: disk-short'],
    ],
    ['on a full disk evidence and protected ones stay', gone([clip('a', 9, 9, evidence), clip('b', 9, 9, protectedOne)], {}, 0), []],
    ['what goes by age frees the disk first', gone([clip('a', 31, 4), clip('b', 1, 4)], {}, 2), ['a: age']],
    [
      'evidence that goes by age frees the disk too',
      gone([clip('a', 31, 4, evidence), clip('b', 1, 4)], { keepEvidenceDays: 30 }, 2),
      ['a: evidence-age'],
    ],
    ['a disk that does not tell is not short', gone([clip('a', 1, 1)], {}, null), []],
    ['of the same age they go by name', gone([clip('b', 2, 60), clip('a', 2, 60)]), ['a: library-size']],
    ['a clip of the future, after the clock was set back, is not old', gone([clip('a', -5, 1)], { keepDays: 0 }), []],
  ])('%s', (_what, is, wanted) => {
    expect(is).toEqual(wanted)
  })

  test('each says in words why it goes', () => {
    const removals = clipsToRemove({
      clips: [clip('a', 31, 1), clip('b', 400, 1, evidence), clip('c', 2, 101), clip('d', 1, 1)],
      rules: { ...rules, keepEvidenceDays: 365, keepFreeGigabytes: 200 },
      freeBytes: 0,
      now,
    })
    expect(removals.map(({ clipId, reason }) => `${clipId}: ${reason}`)).toEqual([
      'a: It is older than 30 days.',
      'b: It is evidence, and older than 365 days.',
      'c: The clips that are no evidence take more than 100 GB; it is the oldest of them.',
      'd: Less than 200 GB of the disk are free; it is the oldest clip that is no evidence.',
    ])
  })
})

const anyClip = fc.record({
  createdAt: fc.integer({ min: now - 100 * 86_400_000, max: now + 86_400_000 }),
  bytes: fc.nat(40 * gigabyte),
  protected: fc.boolean(),
  isEvidence: fc.boolean(),
})
const anyLibrary: fc.Arbitrary<Library> = fc.record({
  clips: fc.array(anyClip, { maxLength: 30 }).map((clips) => clips.map((one, i) => ({ ...one, clipId: `c${i}` }))),
  rules: fc.record({
    keepDays: fc.nat(60),
    keepGigabytes: fc.nat(200),
    keepFreeGigabytes: fc.nat(100),
    keepEvidenceDays: fc.option(fc.nat(90)),
  }),
  freeBytes: fc.option(fc.nat(150 * gigabyte)),
  now: fc.constant(now),
})

describe('whatever the library and the rules', () => {
  test('nothing protected goes, and no evidence before its time', () => {
    fc.assert(
      fc.property(anyLibrary, (library) => {
        const going = new Set(clipsToRemove(library).map(({ clipId }) => clipId))
        const days = library.rules.keepEvidenceDays ?? Infinity
        for (const one of library.clips.filter(({ clipId }) => going.has(clipId))) {
          expect(one.protected).toBe(false)
          if (one.isEvidence) expect((now - one.createdAt) / 86_400_000).toBeGreaterThan(days)
        }
      }),
    )
  })

  test('afterwards the limits hold, or nothing is left that may go', () => {
    fc.assert(
      fc.property(anyLibrary, (library) => {
        const removals = clipsToRemove(library)
        const going = new Set(removals.map(({ clipId }) => clipId))
        const left = library.clips.filter((one) => !going.has(one.clipId) && !one.protected && !one.isEvidence)
        const { keepDays, keepGigabytes, keepFreeGigabytes } = library.rules
        expect(left.filter(({ createdAt }) => now - createdAt > keepDays * 86_400_000)).toEqual([])
        const bytes = left.reduce((total, one) => total + one.bytes, 0)
        const freed = removals.reduce((total, one) => total + one.bytes, 0)
        const free = library.freeBytes === null ? Infinity : library.freeBytes + freed
        expect(bytes <= keepGigabytes * gigabyte).toBe(true)
        expect(free >= keepFreeGigabytes * gigabyte || left.length === 0).toBe(true)
      }),
    )
  })

  test('for want of room no more go than must, none twice, the oldest first', () => {
    fc.assert(
      fc.property(anyLibrary, (library) => {
        const removals = clipsToRemove(library)
        expect(new Set(removals.map(({ clipId }) => clipId)).size).toBe(removals.length)
        const last = removals.at(-1)
        if (last?.cause !== 'library-size' && last?.cause !== 'disk-short') return
        const without = {
          ...library,
          clips: library.clips.filter(({ clipId }) => !removals.slice(0, -1).some((one) => one.clipId === clipId)),
        }
        const freed = removals.slice(0, -1).reduce((total, one) => total + one.bytes, 0)
        const then = clipsToRemove({ ...without, freeBytes: library.freeBytes === null ? null : library.freeBytes + freed })
        expect(then.map(({ clipId }) => clipId)).toEqual([last.clipId])
      }),
    )
  })
})
