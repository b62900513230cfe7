// The keys that hold on every page of the operator whatever is shown there: to the pages, the theme, alarms, moving in lists.
import { useMantineColorScheme } from '@mantine/core'
import { useLocation, useNavigate } from '@tanstack/react-router'
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
}

const listKeys: KeyHandlers = {
  listSearch: toSearchField,
  listDown: () => moveInList(1),
  listUp: () => moveInList(-1),
}
