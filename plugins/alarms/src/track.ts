// What was measured of one quantity, in spans of equal length, the last ones only. Pure: each measurement makes a new track.

/** All that was measured within one span. */
export interface Span {
  readonly fromMs: number
  readonly low: number
  readonly high: number
  readonly sum: number
  readonly count: number
}

export interface Track {
  readonly spanMs: number
  readonly most: number
  readonly spans: readonly Span[]
}

export function emptyTrack(spanMs: number, most: number): Track {
  return { spanMs, most, spans: [] }
}

/** Time only goes forward. */
export function measured(track: Track, value: number, nowMs: number): Track {
  const { spanMs, most, spans } = track
  const last = spans.at(-1)
  if (last && nowMs < last.fromMs + spanMs) {
    const { low, high, sum, count } = last
    const grown = { ...last, low: Math.min(low, value), high: Math.max(high, value), sum: sum + value, count: count + 1 }
    return { ...track, spans: [...spans.slice(0, -1), grown] }
  }
  return { ...track, spans: [...spans, { fromMs: nowMs, low: value, high: value, sum: value, count: 1 }].slice(-most) }
}

/** Those that began within the last `backMs`. */
export function since({ spans }: Track, nowMs: number, backMs: number): readonly Span[] {
  return spans.filter(({ fromMs }) => nowMs - fromMs <= backMs)
}
