// The folders whose disks are watched: the data folder, and where an OBS on this machine records. Pure.
import type { DiskSample } from './contract.ts'
import type { AllSeen } from './obs-seen.ts'

export interface Place {
  readonly path: string
  readonly purpose: DiskSample['purpose']
}

/** The data folder first. Two OBS that record into one folder are one place. */
export function placesOf(data: string, seen: AllSeen): Place[] {
  const folders = [...seen.values()].map(({ folder }) => folder).filter((folder) => folder !== null)
  return [{ path: data, purpose: 'data' }, ...[...new Set(folders)].map((folder) => ({ path: folder, purpose: 'recording' as const }))]
}
