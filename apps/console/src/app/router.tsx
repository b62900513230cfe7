// Which page is where.
import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { CourtPage } from '../features/court/CourtPage.tsx'
import { Layout } from './Layout.tsx'
import { NotFound } from './NotFound.tsx'

const root = createRootRoute({ component: Layout, notFoundComponent: NotFound })
const court = createRoute({ getParentRoute: () => root, path: '/', component: CourtPage })

export function openRouter() {
  return createRouter({ routeTree: root.addChildren([court]) })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof openRouter>
  }
}
