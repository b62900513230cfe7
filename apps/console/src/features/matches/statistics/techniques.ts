// The five techniques in the order of what they are worth, and how often each was seen. Pure.
import type { PointCounts } from '@restrike/pss'

export const techniqueKinds: ReadonlyArray<keyof PointCounts> = ['punch', 'body', 'head', 'technicalBody', 'technicalHead']

export function sumOf(counts: PointCounts): number {
  return techniqueKinds.reduce((sum, kind) => sum + counts[kind], 0)
}
