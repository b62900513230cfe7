// Brings one setting before the eyes: goes to its section, scrolls to it, and puts the keys there.
import { useNavigate } from '@tanstack/react-router'
import { type RefObject, useEffect } from 'react'

/** `hash`: behind the "#" of the page's address; `ready`: the fields are there. */
export function useShowField(page: RefObject<HTMLElement | null>, hash: string, ready: boolean): (key: string) => void {
  const navigate = useNavigate()
  useEffect(() => {
    if (ready && hash.includes('.')) focusField(page.current, hash)
  }, [page, hash, ready])
  return (key) => {
    // Already there: the address does not change, so nothing else would.
    if (key === hash) focusField(page.current, key)
    void navigate({ to: '/settings', hash: key, hashScrollIntoView: false })
  }
}

function focusField(page: HTMLElement | null, key: string): void {
  const row = page?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)
  // What is folded away cannot have the keys.
  row?.closest('details')?.setAttribute('open', '')
  row?.scrollIntoView({ block: 'center' })
  row?.querySelector<HTMLElement>('input, select, textarea, [role=switch]')?.focus({ preventScroll: true })
}
