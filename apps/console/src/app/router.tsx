// Which page is where. The jury's screen has no frame around it.
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router'
import { CourtPage } from '../features/court/CourtPage.tsx'
import { JuryPage } from '../features/jury/JuryPage.tsx'
import { ObsPage } from '../features/obs/ObsPage.tsx'
import { ReviewPage } from '../features/review/ReviewPage.tsx'
import { systemSearch } from '../features/system/sections.ts'
import { Layout } from './Layout.tsx'
import { NotFound } from './NotFound.tsx'

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound })
const operator = createRoute({ getParentRoute: () => root, id: 'operator', component: Layout })
const court = createRoute({ getParentRoute: () => operator, path: '/', component: CourtPage })
const review = createRoute({ getParentRoute: () => operator, path: '/review', component: ReviewPage })
const obs = createRoute({ getParentRoute: () => operator, path: '/obs', component: ObsPage })
const system = createRoute({
  getParentRoute: () => operator,
  path: '/system',
  validateSearch: systemSearch,
  // Loaded when somebody goes there: the court does not wait for it.
  component: lazyRouteComponent(() => import('../features/system/SystemPage.tsx'), 'SystemPage'),
})
const jury = createRoute({ getParentRoute: () => root, path: '/jury', component: JuryPage })

export function openRouter() {
  return createRouter({ routeTree: root.addChildren([operator.addChildren([court, review, obs, system]), jury]) })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof openRouter>
  }
}
