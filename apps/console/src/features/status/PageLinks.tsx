// The ways to the pages. The one shown is marked by a bar and by weight.
import { Link } from '@tanstack/react-router'
import { texts } from '../../texts.ts'
import styles from './PageLinks.module.css'

const pages = [
  { to: '/', name: texts.status.pages.court },
  { to: '/review', name: texts.status.pages.review },
  { to: '/obs', name: texts.status.pages.obs },
  { to: '/system', name: texts.status.pages.system },
] as const

export function PageLinks() {
  return (
    <nav className={styles.pages} aria-label={texts.status.pages.label}>
      {pages.map(({ to, name }) => (
        <Link key={to} className={styles.page} to={to} activeOptions={{ exact: true, includeSearch: false }}>
          {name}
        </Link>
      ))}
    </nav>
  )
}
