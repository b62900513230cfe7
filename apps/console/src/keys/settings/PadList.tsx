// Every action of the gamepad with its button, and what its sticks and wheels are.
import { useState } from 'react'
import { buttonName } from '../gamepad/button-name.ts'
import { usePadCount } from '../gamepad/connected-pads.ts'
import { changeButton, padMapOf } from '../gamepad/pad-map.ts'
import { isHeld, type PadAction, padTable } from '../gamepad/pad-table.ts'
import { padSetting } from '../gamepad/use-pad-map.ts'
import { texts } from '../../texts/index.ts'
import { Panel } from '../../ui/Panel.tsx'
import { AxisList } from './AxisList.tsx'
import { ChangeRow } from './ChangeRow.tsx'
import { DoneLine } from './DoneLine.tsx'
import styles from './KeyList.module.css'
import type { Refusal } from './refusal.ts'
import { useKept } from './use-kept.ts'
import { useNextButton } from './use-next-button.ts'
import { useNextKey } from './use-next-key.ts'

const text = texts.keys.pad

export function PadList() {
  const kept = useKept(padSetting)
  const there = usePadCount() > 0
  const [waiting, setWaiting] = useState<PadAction | null>(null)
  const [refused, setRefused] = useState<{ readonly action: PadAction; readonly why: Refusal } | null>(null)
  const { buttons, axes } = padMapOf(kept.setting)
  const take = (action: PadAction, button: number) => {
    const change = changeButton(kept.setting, action, button)
    if (change.kind === 'taken') {
      const problem = text.taken(text.button(buttonName(button)), texts.keys.actions[change.by])
      setRefused({ action, why: { problem, fix: text.takenFix } })
      return
    }
    wait(null)
    if (buttons.get(action) === button) return
    kept.keep(change.pad, texts.keys.settings.changed(texts.keys.actions[action], text.button(buttonName(button))))
  }
  const wait = (action: PadAction | null) => {
    setRefused(null)
    setWaiting(action)
  }
  useNextButton(waiting !== null, (button) => waiting && take(waiting, button))
  useNextKey(waiting !== null, { onKey: () => undefined, onEnd: () => wait(null) })
  const isStandard = kept.setting === null || kept.setting === undefined
  return (
    <Panel title={text.title}>
      <p className={styles.hint}>{there ? text.hint : text.none}</p>
      <DoneLine kept={kept} resetWords={text.resetAll} onResetAll={isStandard ? null : () => kept.keep(null, text.allReset)} />
      <ul className={styles.rows}>
        {padTable.map(({ action, button }) => (
          <ChangeRow
            key={action}
            words={texts.keys.actions[action]}
            note={isHeld(action) && ` (${text.held})`}
            shown={buttonName(buttons.get(action) ?? button)}
            standard={buttons.get(action) === button ? null : buttonName(button)}
            waiting={waiting === action ? `${text.press} · ${texts.keys.settings.ends}` : null}
            refused={refused?.action === action ? refused.why : null}
            unknown={kept.setting === undefined}
            onChange={() => wait(waiting === action ? null : action)}
            onReset={() => take(action, button)}
          />
        ))}
      </ul>
      <AxisList axes={axes} kept={kept} />
    </Panel>
  )
}
