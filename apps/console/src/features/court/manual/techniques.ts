// The techniques as buttons: in the order of their worth. The values stand in the rules of packages/pss, which the page does not load;
// a test holds the two together.
import type { PointCounts } from '@restrike/pss'

export interface Technique {
  readonly kind: keyof PointCounts
  readonly value: number
}

export const techniques: readonly Technique[] = [
  { kind: 'punch', value: 1 },
  { kind: 'body', value: 2 },
  { kind: 'head', value: 3 },
  { kind: 'technicalBody', value: 4 },
  { kind: 'technicalHead', value: 5 },
]
