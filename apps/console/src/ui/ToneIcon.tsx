// The sign of a tone: told apart by shape as well as by colour.
import type { Tone } from './tone.ts'
import styles from './ToneIcon.module.css'

const shapes = {
  good: (
    <>
      <circle cx="10" cy="10" r="8.5" fill="currentColor" />
      <path
        d="M6 10.4l2.8 2.8L14.2 7.4"
        stroke="var(--surface-1)"
        strokeWidth="2"
        fill="none"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  warn: (
    <>
      <path d="M10 1.8l9 16H1z" fill="currentColor" strokeLinejoin="round" stroke="currentColor" strokeWidth="1" />
      <path d="M10 7.4v5M10 15.2v.2" stroke="var(--surface-1)" strokeWidth="2" strokeLinecap="round" />
    </>
  ),
  bad: (
    <>
      <path d="M6.4 1.3h7.2l5.1 5.1v7.2l-5.1 5.1H6.4l-5.1-5.1V6.4z" fill="currentColor" />
      <path d="M7 7l6 6M13 7l-6 6" stroke="var(--surface-1)" strokeWidth="2" strokeLinecap="round" />
    </>
  ),
  unknown: <circle cx="10" cy="10" r="7.5" fill="none" stroke="currentColor" strokeWidth="2" strokeDasharray="3.4 3" />,
  plain: <circle cx="10" cy="10" r="7.5" fill="none" stroke="currentColor" strokeWidth="2" />,
} satisfies Record<Tone, unknown>

export function ToneIcon({ tone, size = 18 }: { readonly tone: Tone; readonly size?: number }) {
  return (
    <svg className={styles.icon} data-tone={tone} width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      {shapes[tone]}
    </svg>
  )
}
