// What each stick or wheel of the connected device is; what it says now is shown, so that one finds it by moving it.
import { useEffect, useState } from 'react'
import { connectedPads, usePadCount } from '../gamepad/connected-pads.ts'
import { axisUses, changeAxis, type PadMap } from '../gamepad/pad-map.ts'
import { texts } from '../../texts/index.ts'
import styles from './AxisList.module.css'
import type { Kept } from './use-kept.ts'

const text = texts.keys.pad

export function AxisList({ axes, kept }: { readonly axes: PadMap['axes']; readonly kept: Kept }) {
  const values = useAxisValues()
  if (values.length === 0) return null
  return (
    <section aria-label={text.axes}>
      <h3 className={styles.title}>{text.axes}</h3>
      {values.map((value, axis) => (
        // An axis is its number.
        <label key={`axis ${axis}`} className={styles.axis}>
          <span>{text.axis(axis + 1)}</span>
          <span className={styles.way} aria-hidden="true">
            <span className={styles.place} style={{ left: `${(Math.max(-1, Math.min(1, value)) + 1) * 50}%` }} />
          </span>
          <select
            className={styles.use}
            value={axes[axis] ?? 'off'}
            onChange={(event) => {
              const use = axisUses.find((one) => one === event.target.value) ?? 'off'
              kept.keep(changeAxis(kept.setting, axis, use), texts.keys.settings.changed(text.axis(axis + 1), text.axisUse[use]))
            }}
          >
            {axisUses.map((use) => (
              <option key={use} value={use}>
                {text.axisUse[use]}
              </option>
            ))}
          </select>
        </label>
      ))}
    </section>
  )
}

/** Of the first device; looked at once a picture. */
function useAxisValues(): readonly number[] {
  const there = usePadCount() > 0
  const [values, setValues] = useState<readonly number[]>([])
  useEffect(() => {
    if (!there) return undefined
    let frame = 0
    const look = () => {
      frame = requestAnimationFrame(look)
      const now = (connectedPads()[0]?.axes ?? []).map((value) => Math.round(value * 50) / 50)
      setValues((before) => (before.join() === now.join() ? before : now))
    }
    frame = requestAnimationFrame(look)
    return () => cancelAnimationFrame(frame)
  }, [there])
  return there ? values : []
}
