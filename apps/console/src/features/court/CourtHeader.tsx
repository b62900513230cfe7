// Which match it is, how far it is, and the one word of its phase. A lost feed is said here, beside the word it makes doubtful, with the way on
// by hand. At its end what changes the page: the places of blue and red, and a match by hand.
import type { MatchState } from '@restrike/pss'
import type { ManualOrders } from '../../api/use-manual.ts'
import { useKeyNames } from '../../keys/use-key-names.ts'
import { texts } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { orUnknown } from '../../ui/format.ts'
import styles from './CourtHeader.module.css'
import { LostFeed } from './LostFeed.tsx'
import { OrderButton } from './manual/OrderButton.tsx'
import { OpenChallenge } from './OpenChallenge.tsx'
import { PhaseWord } from './PhaseWord.tsx'
import { swapSides } from './side-order.ts'

interface CourtHeaderProps {
  readonly match: MatchState
  readonly lost: boolean
  readonly orders: ManualOrders
  /** How to begin a match by hand, asked for. */
  readonly onByHand: () => void
}

export function CourtHeader({ match, lost, orders, onByHand }: CourtHeaderProps) {
  const { number, category, weight, division, round, rounds, phase } = match
  const details = [category, weight, division].filter((part) => part !== null && part !== '')
  return (
    <header className={styles.header}>
      <h1 className={styles.match}>
        <span className={styles.number} data-unknown={number === null}>
          {number ?? texts.court.noNumber}
        </span>
        <span className={styles.details}>{details.join(' · ')}</span>
        {/* While it is by hand the band below says so. */}
        {match.wasManual && !match.manual && (
          <span className={styles.wasManual} title={texts.matches.match.byHandHint}>
            {texts.matches.match.byHand}
          </span>
        )}
      </h1>
      {lost ? <LostFeed /> : <OpenChallenge match={match} />}
      {lost && match.matchId !== null && (
        <span className={styles.goOn}>
          <OrderButton orders={orders} place="go-on" kind="primary" onPress={() => orders.start('go-on')}>
            {texts.manual.goOn}
          </OrderButton>
        </span>
      )}
      <span className={styles.round}>{texts.court.round(orUnknown(round), orUnknown(rounds))}</span>
      <PhaseWord phase={phase} lost={lost} />
      <SwapSides />
      <span className={styles.byHand}>
        <Button kind="quiet" onPress={onByHand}>
          {match.manual ? texts.manual.nextByHand : texts.manual.byHand}
        </Button>
      </span>
    </header>
  )
}

function SwapSides() {
  const { keyOf, shortcutOf } = useKeyNames()
  return (
    <button
      type="button"
      className={styles.swap}
      aria-label={texts.court.swap}
      aria-keyshortcuts={shortcutOf('swapSides')}
      title={texts.court.swap}
      onClick={swapSides}
    >
      <svg width="22" height="22" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2.2" aria-hidden="true">
        <path d="M4 8h15M15 4l4 4-4 4M20 16H5M9 12l-4 4 4 4" />
      </svg>
      <kbd className={styles.key}>{keyOf('swapSides')}</kbd>
    </button>
  )
}
