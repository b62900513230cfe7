// What is proved of a recording, in one word. Pure.
import type { ObsRecording } from '@restrike/obs/contract'

/**
 * `unknown`: not told; `off`: OBS does not record; `paused`; `young`: it records, too short a time to tell more;
 * `growing`: bytes arrive in the file; `stuck`: it is said to record and no bytes arrive.
 */
export type RecordingProof = 'unknown' | 'off' | 'paused' | 'young' | 'growing' | 'stuck'

export function recordingProof(recording: Pick<ObsRecording, 'active' | 'paused' | 'growing'> | null): RecordingProof {
  if (recording === null) return 'unknown'
  if (!recording.active) return 'off'
  if (recording.paused) return 'paused'
  if (recording.growing === null) return 'young'
  return recording.growing ? 'growing' : 'stuck'
}
