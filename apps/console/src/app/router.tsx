// Which page is where.
import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { CourtPage } from '../features/court/CourtPage.tsx'
import { ObsPage } from '../features/obs/ObsPage.tsx'
import { Layout } from './Layout.tsx'
import { NotFound } from './NotFound.tsx'

const root = createRootRoute({ component: Layout, notFoundComponent: NotFound })
const court = createRoute({ getParentRoute: () => root, path: '/', component: CourtPage })
const obs = createRoute({ getParentRoute: () => root, path: '/obs', component: ObsPage })

export function openRouter() {
  return createRouter({ routeTree: root.addChildren([court, obs]) })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof openRouter>
  }
}
