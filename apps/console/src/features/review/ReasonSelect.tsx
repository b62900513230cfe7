// Why the challenge was asked for: given by a key or a press; the clip then opens at the action that fits.
import type { ReviewReason } from '@restrike/pss'
import type { LedgerEntry } from '@restrike/replay/contract'
import type { Action } from '../../api/use-action.ts'
import { useKeyNames } from '../../keys/use-key-names.ts'
import { texts } from '../../texts/index.ts'
import styles from './ReasonSelect.module.css'

/** `as`: the words have an entry for each reason, and for nothing else. */
const reasons = Object.keys(texts.review.reasons) as readonly ReviewReason[]

interface ReasonSelectProps {
  readonly entry: LedgerEntry
  /** Null: none. */
  readonly give: Action<ReviewReason | null>
}

export function ReasonSelect({ entry: { reason }, give }: ReasonSelectProps) {
  const { keyOf } = useKeyNames()
  return (
    <label className={styles.reason}>
      <span className={styles.label}>
        {texts.review.challenge.reason} <kbd>{keyOf('reason')}</kbd>
      </span>
      <select
        className={styles.select}
        data-reason
        value={give.busy ? (give.input ?? '') : (reason ?? '')}
        onChange={(event) => {
          give.run(reasons.find((one) => one === event.target.value) ?? null)
          // Back to the keys of the review.
          event.target.blur()
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur()
        }}
      >
        <option value="">{texts.review.challenge.noReason}</option>
        {reasons.map((one) => (
          <option key={one} value={one}>
            {texts.review.reasons[one]}
          </option>
        ))}
      </select>
    </label>
  )
}
