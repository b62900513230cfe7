// The frame of every page of the operator: the status bar above, the ways to the pages on the left; the page dims while the server
// is away, for it may be wrong by then. What holds on each of them is here as well: keys and gamepad, and that a review opens by itself.
import { Outlet, useLocation } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import { useLive } from '../api/context.ts'
import { StatusBar } from '../features/status/StatusBar.tsx'
import { PadHold } from '../keys/gamepad/PadHold.tsx'
import { useGamepad } from '../keys/gamepad/use-gamepad.ts'
import { useFrameKeys } from '../keys/use-frame-keys.ts'
import { useKeys } from '../keys/use-keys.ts'
import { prepareVideo } from '../video/use-player.ts'
import { Palette } from '../features/palette/Palette.tsx'
import { KeySheet } from './KeySheet.tsx'
import { Rail } from './Rail.tsx'
import styles from './Layout.module.css'
import { useOrders } from '../api/use-orders.ts'
import { useOpenedReview } from './use-opened-review.ts'

/** After the page is drawn and the first pictures of the state have come. */
const prepareAfterMs = 1_500

export function Layout() {
  const lost = useLive((live) => live.link === 'lost')
  const [sheet, setSheet] = useState(false)
  const closeSheet = useCallback(() => setSheet(false), [])
  const toggleSheet = useCallback(() => setSheet((open) => !open), [])
  const { replay, mark } = useOrders()
  const acted = useOpenedReview()
  useFrameKeys()
  const holding = useGamepad(useLocation().pathname === '/review', acted)
  useKeys({ replay, mark: () => mark(), keys: toggleSheet })
  useEffect(() => {
    const timer = setTimeout(() => void prepareVideo().catch(() => undefined), prepareAfterMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className={styles.frame}>
      <div className={styles.bar}>
        <StatusBar />
      </div>
      <Rail onKeys={toggleSheet} />
      <main className={styles.page} data-lost={lost}>
        <Outlet />
      </main>
      {sheet && <KeySheet onClose={closeSheet} />}
      {holding !== null && <PadHold action={holding} />}
      <Palette />
    </div>
  )
}
