// Find anything: pages, matches, orders, by a few letters. It is there on every page of the operator.
import { useLocation } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { runOrder } from '../../keys/active-orders.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { PalettePanel } from './PalettePanel.tsx'

/** For a button: the same as the key. Nothing happens outside of the operator's pages. */
export function openPalette(): void {
  runOrder('find')
}

export function Palette() {
  const { pathname } = useLocation()
  /** The page on which it was opened: another page is something else to look at. */
  const [openOn, setOpenOn] = useState<string | null>(null)
  // Nor does it come up again, under hands that enter a match, when they are back.
  if (openOn !== null && openOn !== pathname) setOpenOn(null)
  const close = useCallback(() => setOpenOn(null), [])
  const open = openOn === pathname
  useKeys({ find: () => setOpenOn(open ? null : pathname) })
  return open && <PalettePanel onClose={close} />
}
