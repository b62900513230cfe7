// Names of clips: by the time they were asked for, readable in a folder, different also within one millisecond and after a restart.
import { randomBytes } from 'node:crypto'

/** Such as `20260314-093012-417-a3f9`, UTC. */
export function newClipId(at: number): string {
  const [day, time] = new Date(at).toISOString().replaceAll(/[-:Z]/g, '').split('T')
  return `${day}-${(time ?? '').replace('.', '-')}-${randomBytes(2).toString('hex')}`
}
