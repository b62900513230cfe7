// What a button of the gamepad will do once it has been held long enough.
import type { KeyAction } from '../key-table.ts'
import { texts } from '../../texts/index.ts'
import styles from './PadHold.module.css'

export function PadHold({ action }: { readonly action: KeyAction }) {
  return (
    <div className={styles.hold} role="status">
      <span key={action} className={styles.fill} aria-hidden="true" />
      <span className={styles.words}>
        {texts.keys.pad.held}: {texts.keys.actions[action]}
      </span>
    </div>
  )
}
