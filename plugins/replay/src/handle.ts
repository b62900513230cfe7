// The files of the library as lent in process: what stands behind an address below /media/. Only what is listed can be reached.
import { handle } from '@restrike/sdk'

export interface MediaFile {
  /** On this machine, absolute. */
  readonly path: string
  /** Such as `video/mp4`. */
  readonly type: string
  /** Under which name a browser keeps it, where it is for keeping and not for playing. */
  readonly downloadAs?: string
}

export interface MediaLibrary {
  /** What is at `/media/<address>`; undefined when the library has no such thing. Never rejects. */
  find(address: string): Promise<MediaFile | undefined>
}

export const mediaHandle = handle<MediaLibrary>('replay.media')
