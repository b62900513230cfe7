// The stream in full: how long it has been on air, what was skipped, what to do when it is not on.
import type { ObsStreaming } from '@restrike/obs/contract'
import { Link } from '@tanstack/react-router'
import { useLive } from '../../api/context.ts'
import { texts } from '../../texts/index.ts'
import { formatBytes, formatRunning, formatShare } from '../../ui/format.ts'
import { Problem } from '../../ui/Problem.tsx'
import { StateWord } from '../../ui/StateWord.tsx'
import styles from './DoctorPanel.module.css'
import type { OutputState, OutputWords } from './output-words.ts'

const text = texts.stream

const explained = {
  unknown: [text.unknown, null],
  none: [text.none, null],
  away: [text.away, text.awayFix],
  on: [null, null],
  off: [text.off, null],
  missing: [text.missing, text.missingFix],
  reconnecting: [text.reconnecting, text.reconnectingFix],
} satisfies Record<OutputState, readonly [reason: string | null, fix: string | null]>

export function StreamPanel({ words }: { readonly words: OutputWords }) {
  const streaming = useLive((live) => live.obs?.connections.find((one) => one.streaming?.active === true)?.streaming ?? null)
  const [reason, fix] = explained[words.state]
  return (
    <>
      <h2 className={styles.title}>{text.title}</h2>
      <StateWord tone={words.tone}>{words.word}</StateWord>
      {streaming !== null && <OnAir streaming={streaming} />}
      {reason !== null && fix === null && <p className={styles.explained}>{reason}</p>}
      {reason !== null && fix !== null && (
        <div className={styles.explained}>
          <Problem problem={reason} fix={fix} tone={words.tone} />
        </div>
      )}
      <Link className={styles.link} to="/obs">
        {texts.recording.toObs}
      </Link>
    </>
  )
}

function OnAir({ streaming: { durationMs, bytes, skippedFrames, totalFrames } }: { readonly streaming: ObsStreaming }) {
  return (
    <>
      <p className={styles.explained}>{text.on(formatRunning(durationMs), formatBytes(bytes))}</p>
      {skippedFrames !== null && totalFrames !== null && (
        <p className={styles.none}>{text.skipped(formatShare(skippedFrames, totalFrames))}</p>
      )}
    </>
  )
}
