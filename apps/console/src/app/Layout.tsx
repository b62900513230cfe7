// The frame of every page of the operator: the status bar above, the page below; the page dims while the server is away, for it may be wrong
// by then. What holds on each of them is here as well: the keys, and that a review opens by itself.
import { Outlet } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import { useLive } from '../api/context.ts'
import { StatusBar } from '../features/status/StatusBar.tsx'
import { useKeys } from '../keys/use-keys.ts'
import { prepareVideo } from '../video/use-player.ts'
import { KeySheet } from './KeySheet.tsx'
import styles from './Layout.module.css'
import { useOrders } from '../api/use-orders.ts'
import { useOpenedReview } from './use-opened-review.ts'

/** After the page is drawn and the first pictures of the state have come. */
const prepareAfterMs = 1_500

export function Layout() {
  const lost = useLive((live) => live.link === 'lost')
  const [sheet, setSheet] = useState(false)
  const closeSheet = useCallback(() => setSheet(false), [])
  const { replay, mark } = useOrders()
  useOpenedReview()
  useKeys({ replay, mark: () => mark(), keys: () => setSheet((open) => !open) })
  useEffect(() => {
    const timer = setTimeout(() => void prepareVideo().catch(() => undefined), prepareAfterMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className={styles.frame}>
      <StatusBar />
      <main className={styles.page} data-lost={lost}>
        <Outlet />
      </main>
      {sheet && <KeySheet onClose={closeSheet} />}
    </div>
  )
}
