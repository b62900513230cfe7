// The ways to the pages, on the left of each, and below them what helps on any page. The page shown is marked by a bar, by weight and in words.
import { Link } from '@tanstack/react-router'
import { openPalette } from '../features/palette/Palette.tsx'
import { texts } from '../texts/index.ts'
import { pages } from '../keys/pages.ts'
import { useKeyNames } from '../keys/use-key-names.ts'
import { PageIcon } from './PageIcon.tsx'
import styles from './Rail.module.css'
import { ThemeSwitch } from './ThemeSwitch.tsx'

export function Rail({ onKeys }: { readonly onKeys: () => void }) {
  const words = texts.status.pages
  const { keyOf, shortcutOf } = useKeyNames()
  return (
    <div className={styles.rail}>
      <nav className={styles.pages} aria-label={words.label}>
        {pages.map(({ to, page, action }) => (
          <Link
            key={to}
            className={styles.page}
            to={to}
            activeOptions={{ exact: true, includeSearch: false }}
            aria-keyshortcuts={shortcutOf(action)}
          >
            <PageIcon page={page} />
            <span className={styles.name}>{words[page]}</span>
            <span className={styles.key} aria-hidden="true">
              {keyOf(action)}
            </span>
          </Link>
        ))}
      </nav>
      <div className={styles.tools}>
        <button
          type="button"
          className={styles.tool}
          aria-label={texts.palette.title}
          title={`${texts.palette.title} · ${keyOf('find')}`}
          aria-keyshortcuts={shortcutOf('find')}
          onClick={openPalette}
        >
          <PageIcon page="find" />
        </button>
        <button
          type="button"
          className={styles.tool}
          aria-label={texts.keys.title}
          title={`${texts.keys.title} · ${keyOf('keys')}`}
          aria-keyshortcuts={shortcutOf('keys')}
          onClick={onKeys}
        >
          <PageIcon page="keys" />
        </button>
        <ThemeSwitch />
      </div>
    </div>
  )
}
