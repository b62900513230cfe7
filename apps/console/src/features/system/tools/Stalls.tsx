// Times at which the program answered nothing, the newest first; a press folds out what it was doing.
import type { Stall } from '@restrike/debug/contract'
import { useState } from 'react'
import { useStalls } from '../../../api/use-stalls.ts'
import { texts } from '../../../texts/index.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { useWallNow } from '../../../ui/use-now.ts'
import { Unanswered } from '../../../ui/Unanswered.tsx'
import { formatMs, formatStamp } from '../system-format.ts'
import styles from './Stalls.module.css'
import tools from './Tools.module.css'

const text = texts.system.tools

export function Stalls() {
  const { data: stalls, problem } = useStalls()
  return (
    <Panel title={text.stalls}>
      <p className={tools.said}>{text.stallsSaid}</p>
      {stalls === undefined && <Unanswered what={text.stallsName} problem={problem} />}
      {stalls?.length === 0 && <p className={tools.said}>{text.noStalls}</p>}
      <ul className={tools.list}>
        {stalls?.map((stall) => (
          <Row key={stall.at} stall={stall} />
        ))}
      </ul>
    </Panel>
  )
}

function Row({ stall: { at, durationMs, stack } }: { readonly stall: Stall }) {
  const [open, setOpen] = useState(false)
  const now = useWallNow(60_000)
  return (
    <li className={styles.stall}>
      <button type="button" className={styles.head} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className={styles.length}>{formatMs(durationMs)}</span>
        <span className={styles.time}>{formatStamp(at, now)}</span>
        <span className={styles.top}>{stack[0] ?? text.noStack}</span>
      </button>
      {open && stack.length > 0 && (
        <ol className={styles.stack}>
          {stack.map((frame, index) => (
            // A frame has no identity but its place: a function may call itself.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>{frame}</li>
          ))}
        </ol>
      )}
    </li>
  )
}
