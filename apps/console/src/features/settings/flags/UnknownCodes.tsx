// Codes that matches have told of and that have no flag, each with the choice of one.
import type { FlagScan } from '@restrike/flags/contract'
import { useState } from 'react'
import type { FlagOrder } from '../../../api/use-settings-form-flags.ts'
import { texts } from '../../../texts/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatMoment } from '../../../ui/format.ts'
import type { FlagChoice } from './flag-choices.ts'
import { flagOf, FlagSelect } from './FlagSelect.tsx'
import styles from './Flags.module.css'

interface UnknownCodesProps {
  /** Undefined until known. */
  readonly scan: FlagScan | undefined
  readonly choices: readonly FlagChoice[]
  readonly busy: boolean
  readonly onMap: (order: FlagOrder) => void
}

const text = texts.settings.flags

export function UnknownCodes({ scan, ...choosing }: UnknownCodesProps) {
  if (scan === undefined) return null
  return (
    <section className={styles.part} aria-label={text.unknown}>
      <h3 className={styles.title}>{text.unknown}</h3>
      {scan.unknown.length === 0 && <p className={styles.dim}>{text.unknownNone(scan.seen)}</p>}
      <ul className={styles.list}>
        {scan.unknown.map((one) => (
          <UnknownCode key={one.code} one={one} {...choosing} />
        ))}
      </ul>
    </section>
  )
}

interface UnknownCodeProps extends Omit<UnknownCodesProps, 'scan'> {
  readonly one: FlagScan['unknown'][number]
}

function UnknownCode({ one: { code, matches, lastAt }, choices, busy, onMap }: UnknownCodeProps) {
  const [flag, setFlag] = useState('')
  return (
    <li className={styles.code}>
      <strong>{code}</strong>
      <span />
      <span className={styles.dim}>{text.count(matches, formatMoment(lastAt, 0))}</span>
      <span className={styles.choose}>
        <FlagSelect label={text.flagFor(code)} choices={choices} value={flag} onChange={setFlag} />
        <Button busy={busy} disabled={flag === ''} label={text.useLabel(code)} onPress={() => onMap({ code, flag: flagOf(flag) })}>
          {text.use}
        </Button>
      </span>
    </li>
  )
}
