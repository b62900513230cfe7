// The frame of every page: the status bar above, the page below; the page dims while the server is away, for it may be wrong by then.
import { Outlet } from '@tanstack/react-router'
import { useLive } from '../api/context.ts'
import { StatusBar } from '../features/status/StatusBar.tsx'
import styles from './Layout.module.css'

export function Layout() {
  const lost = useLive((live) => live.link === 'lost')
  return (
    <div className={styles.frame}>
      <StatusBar />
      <main className={styles.page} data-lost={lost}>
        <Outlet />
      </main>
    </div>
  )
}
