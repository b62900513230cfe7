// The keys that hold on every page of the operator whatever is shown there: to the pages, the theme, alarms, moving in lists. And Enter, which
// presses whatever has the focus, presses it once.
import { useMantineColorScheme } from '@mantine/core'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useAcknowledge } from '../api/use-acknowledge.ts'
import { texts } from '../texts/index.ts'
import type { KeyHandlers } from './active-orders.ts'
import { moveInList, toSearchField } from './list-moves.ts'
import { pages } from './pages.ts'
import { useKeys } from './use-keys.ts'

export function useFrameKeys(): void {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const seen = useAcknowledge(texts.alarms.by)
  const toPages: KeyHandlers = Object.fromEntries(pages.map(({ to, action }) => [action, () => void navigate({ to })]))
  useKeys({
    ...toPages,
    theme: () => setColorScheme(colorScheme === 'light' ? 'dark' : 'light'),
    alarmsSeen: () => seen.run(null),
    // The review has these keys for itself.
    ...(pathname === '/review' ? {} : listKeys),
  })
  useEffect(() => {
    window.addEventListener('keydown', pressOnce, { capture: true })
    return () => window.removeEventListener('keydown', pressOnce, { capture: true })
  }, [])
}

/** While Enter is held, browsers press a button again and again: each would be a point. */
function pressOnce(event: KeyboardEvent): void {
  const { target } = event
  if (event.repeat && event.key === 'Enter' && (target instanceof HTMLButtonElement || target instanceof HTMLInputElement))
    event.preventDefault()
}

const listKeys: KeyHandlers = {
  listSearch: toSearchField,
  listDown: () => moveInList(1),
  listUp: () => moveInList(-1),
}
