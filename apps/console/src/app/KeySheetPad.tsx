// What the gamepad does, in the sheet of the keys while one is connected.
import { usePadCount } from '../keys/gamepad/connected-pads.ts'
import { buttonName } from '../keys/gamepad/button-name.ts'
import { isHeld, padTable } from '../keys/gamepad/pad-table.ts'
import { usePadMap } from '../keys/gamepad/use-pad-map.ts'
import { texts } from '../texts/index.ts'
import styles from './KeySheet.module.css'

export function KeySheetPad() {
  const there = usePadCount() > 0
  const { buttons, axes } = usePadMap()
  const words = texts.keys.pad
  if (!there) return null
  return (
    <div>
      <h3 className={styles.place}>{words.title}</h3>
      <p className={styles.without}>{words.hint}</p>
      <dl className={styles.keys}>
        {Object.values(axes).some((use) => use !== 'off') && (
          <div className={styles.key}>
            <dt>
              <kbd>{words.stick}</kbd>
            </dt>
            <dd>{words.jog}</dd>
          </div>
        )}
        {padTable.map(({ action, button }) => (
          <div key={action} className={styles.key}>
            <dt>
              <kbd>{buttonName(buttons.get(action) ?? button)}</kbd>
            </dt>
            <dd>
              {texts.keys.actions[action]}
              {isHeld(action) && ` (${words.held})`}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
