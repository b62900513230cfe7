// What choosing a result does. The panel goes first, so that an order finds the page as it was.
import { useNavigate } from '@tanstack/react-router'
import { runOrder } from '../../keys/active-orders.ts'
import type { Found } from './found.ts'

export function useGo(onClose: () => void): (found: Found) => void {
  const navigate = useNavigate()
  return (found) => {
    onClose()
    switch (found.kind) {
      case 'page':
      case 'order':
        runOrder(found.action)
        return
      case 'match':
        void navigate({ to: '/matches', search: { match: found.match.id } })
        return
      case 'athlete':
        void navigate({ to: '/matches', search: { q: found.name } })
        return
      default:
        found satisfies never
    }
  }
}
