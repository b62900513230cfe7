// Dark for dark halls, light for bright ones. The browser remembers.
import { useMantineColorScheme } from '@mantine/core'
import { texts } from '../texts/index.ts'
import styles from './Rail.module.css'

export function ThemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const next = colorScheme === 'light' ? 'dark' : 'light'
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={next === 'light' ? texts.status.toLight : texts.status.toDark}
      onClick={() => setColorScheme(next)}
    >
      <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.8">
        <circle cx="11" cy="11" r="7.5" />
        <path d="M11 3.5a7.5 7.5 0 0 1 0 15z" fill="currentColor" />
      </svg>
    </button>
  )
}
