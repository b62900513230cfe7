// Every action with its key, by place. "Change", then the new key; a key that means something there already is refused with its reason.
import { useState } from 'react'
import { changeKey, type KeyChange, resetKey } from '../key-change.ts'
import { keyMapOf, standardKeys } from '../key-map.ts'
import { shownKey } from '../key-name.ts'
import { type KeyAction, keyPlaces, keyTable } from '../key-table.ts'
import { keysSetting } from '../use-key-map.ts'
import { texts } from '../../texts/index.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { ChangeRow } from './ChangeRow.tsx'
import { DoneLine } from './DoneLine.tsx'
import styles from './KeyList.module.css'
import { refusalOf, type Refusal } from './refusal.ts'
import { useKept } from './use-kept.ts'
import { useNextKey } from './use-next-key.ts'

const text = texts.keys.settings

export function KeyList() {
  const kept = useKept(keysSetting)
  const [waiting, setWaiting] = useState<KeyAction | null>(null)
  const [refused, setRefused] = useState<{ readonly action: KeyAction; readonly why: Refusal } | null>(null)
  const map = keyMapOf(kept.setting)
  const take = (action: KeyAction, key: string, change: KeyChange) => {
    const why = refusalOf(change, key)
    setRefused(why && { action, why })
    if (change.kind !== 'changed') return
    setWaiting(null)
    if (map.get(action) !== key) kept.keep(change.keys, text.changed(texts.keys.actions[action], shownKey(key)))
  }
  const wait = (action: KeyAction | null) => {
    setRefused(null)
    setWaiting(action)
  }
  useNextKey(waiting !== null, {
    onKey: (key) => waiting && take(waiting, key, changeKey(kept.setting, waiting, key)),
    onEnd: () => wait(null),
  })
  const isStandard = keyTable.every(({ action, key }) => map.get(action) === key)
  return (
    <Panel title={texts.keys.title}>
      <p className={styles.hint}>{text.hint}</p>
      <Problem tone="unknown" problem={kept.setting === undefined ? text.unknown : null} />
      <DoneLine kept={kept} resetWords={text.resetAll} onResetAll={isStandard ? null : () => kept.keep(null, text.allReset)} />
      {keyPlaces.map((place) => (
        <section key={place} aria-label={texts.keys.places[place]}>
          <h3 className={styles.place}>{texts.keys.places[place]}</h3>
          <ul className={styles.rows}>
            {keyTable
              .filter((entry) => entry.place === place)
              .map(({ action, key }) => (
                <ChangeRow
                  key={action}
                  words={texts.keys.actions[action]}
                  shown={shownKey(map.get(action) ?? key)}
                  standard={map.get(action) === key ? null : shownKey(key)}
                  waiting={waiting === action ? `${text.press} · ${text.ends}` : null}
                  refused={refused?.action === action ? refused.why : null}
                  unknown={kept.setting === undefined}
                  onChange={() => wait(waiting === action ? null : action)}
                  onReset={() => take(action, standardKeys.get(action) ?? key, resetKey(kept.setting, action))}
                />
              ))}
          </ul>
        </section>
      ))}
      <p className={styles.hint}>{texts.keys.without}</p>
    </Panel>
  )
}
