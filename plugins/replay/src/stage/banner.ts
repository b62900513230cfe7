// What the stream's picture may say of a review: that there is one, and for some seconds how it ended. Pure; the time is given.
import type { Banner, Decision, LedgerEntry, Review } from '../contract.ts'

export interface BannerState {
  readonly banner: Banner
  /** When the banner goes by itself, ms since 1970. */
  readonly until: number | null
  /** The challenge told of last, how it was decided, and until when its decision is still news; null while it is under review. */
  readonly told: { readonly challengeId: string; readonly decision: Decision | null; readonly newsUntil: number | null } | null
}

export interface BannerFacts {
  readonly review: Review | null
  /** Challenges of the match on the court that are not decided. */
  readonly open: readonly LedgerEntry[]
  /** The entry that changed just now, where that is why it is asked. */
  readonly changed: LedgerEntry | null
  /** Ms since 1970. */
  readonly now: number
}

/** Long enough to be read twice, short enough to be gone when the fight goes on. */
const resultMs = 8_000
/** The operator may leave the review before the table enters the decision; later than this it is told out of its place. */
const newsMs = 30_000

export function noBanner(now: number): BannerState {
  return { banner: { state: 'none', challengeId: null, by: null, since: new Date(now).toISOString() }, until: null, told: null }
}

/** The very same object when nothing changed. */
export function bannerAfter(before: BannerState, { review, open, changed, now }: BannerFacts): BannerState {
  const expired = before.until !== null && now >= before.until ? cleared(before, now) : before
  const decided = changed ? withDecision(expired, changed, now) : expired
  const looked = open.find(({ challengeId, decision }) => decision === null && challengeId === review?.challengeId)
  return looked ? underReview(decided, looked, now) : withoutReview(decided, now)
}

function underReview(before: BannerState, { challengeId, by }: LedgerEntry, now: number): BannerState {
  if (before.banner.state === 'under-review' && before.banner.challengeId === challengeId) return before
  const banner: Banner = { state: 'under-review', challengeId, by, since: new Date(now).toISOString() }
  return { banner, until: null, told: { challengeId, decision: null, newsUntil: null } }
}

/** Nobody looks at it any more, or it is decided: in that case its result is there already. */
function withoutReview(before: BannerState, now: number): BannerState {
  if (before.banner.state !== 'under-review') return before
  const told = before.told && { ...before.told, newsUntil: now + newsMs }
  return { ...cleared(before, now), told }
}

function withDecision(before: BannerState, { challengeId, by, decision }: LedgerEntry, now: number): BannerState {
  const { told } = before
  if (told?.challengeId !== challengeId || told.decision === decision) return before
  const isNews = told.newsUntil === null || now < told.newsUntil
  const after = { ...before, told: { ...told, decision, newsUntil: now + newsMs } }
  // Taken back, or not admitted to review: there is nothing to announce.
  if (decision === null || decision === 'denied') return cleared(after, now)
  if (!isNews) return after
  const banner: Banner = { state: decision, challengeId, by, since: new Date(now).toISOString() }
  return { ...after, banner, until: now + resultMs }
}

function cleared(before: BannerState, now: number): BannerState {
  return before.banner.state === 'none' ? before : { ...noBanner(now), told: before.told }
}
