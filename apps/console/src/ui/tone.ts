// What a state means, apart from its words: each tone has its own colour and its own icon, so that neither stands alone.

/** Proved good, degraded, failed, unknown, or without a judgement. */
export type Tone = 'good' | 'warn' | 'bad' | 'unknown' | 'plain'
