// Which page is where. The jury's screen has no frame around it.
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router'
import { CourtPage } from '../features/court/CourtPage.tsx'
import { JuryPage } from '../features/jury/JuryPage.tsx'
import { matchesSearch } from '../features/matches/search.ts'
import { ObsPage } from '../features/obs/ObsPage.tsx'
import { ReviewPage } from '../features/review/ReviewPage.tsx'
import { systemSearch } from '../features/system/sections.ts'
import { BrokenPage } from './BrokenPage.tsx'
import { Layout } from './Layout.tsx'
import { NotFound } from './NotFound.tsx'

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound })
const operator = createRoute({ getParentRoute: () => root, id: 'operator', component: Layout })
const court = createRoute({ getParentRoute: () => operator, path: '/', component: CourtPage })
const review = createRoute({ getParentRoute: () => operator, path: '/review', component: ReviewPage })
const obs = createRoute({ getParentRoute: () => operator, path: '/obs', component: ObsPage })
// These are loaded when somebody goes there: the court does not wait for them.
const matches = createRoute({
  getParentRoute: () => operator,
  path: '/matches',
  validateSearch: matchesSearch,
  component: lazyRouteComponent(() => import('../features/matches/MatchesPage.tsx'), 'MatchesPage'),
})
const overlays = createRoute({
  getParentRoute: () => operator,
  path: '/overlays',
  component: lazyRouteComponent(() => import('../features/overlays/OverlaysPage.tsx'), 'OverlaysPage'),
})
const system = createRoute({
  getParentRoute: () => operator,
  path: '/system',
  validateSearch: systemSearch,
  component: lazyRouteComponent(() => import('../features/system/SystemPage.tsx'), 'SystemPage'),
})
const settings = createRoute({
  getParentRoute: () => operator,
  path: '/settings',
  component: lazyRouteComponent(() => import('../features/settings/SettingsPage.tsx'), 'SettingsPage'),
})
const setup = createRoute({
  getParentRoute: () => operator,
  path: '/setup',
  component: lazyRouteComponent(() => import('../features/setup/SetupPage.tsx'), 'SetupPage'),
})
const jury = createRoute({ getParentRoute: () => root, path: '/jury', component: JuryPage })

export function openRouter() {
  return createRouter({
    defaultErrorComponent: BrokenPage,
    routeTree: root.addChildren([operator.addChildren([court, review, matches, obs, overlays, system, settings, setup]), jury]),
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof openRouter>
  }
}
