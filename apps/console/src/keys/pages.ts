// The pages of the operator, each with the action of its key, in the order of the rail.
import type { Texts } from '../texts/index.ts'
import type { KeyAction } from './key-table.ts'

export const pages = [
  { page: 'court', to: '/', action: 'pageCourt' },
  { page: 'review', to: '/review', action: 'pageReview' },
  { page: 'matches', to: '/matches', action: 'pageMatches' },
  { page: 'obs', to: '/obs', action: 'pageObs' },
  { page: 'overlays', to: '/overlays', action: 'pageOverlays' },
  { page: 'system', to: '/system', action: 'pageSystem' },
  { page: 'settings', to: '/settings', action: 'pageSettings' },
  { page: 'setup', to: '/setup', action: 'pageSetup' },
] as const satisfies ReadonlyArray<{ readonly page: keyof Texts['status']['pages']; readonly to: string; readonly action: KeyAction }>
