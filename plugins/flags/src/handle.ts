// The pictures of own flags as lent in process: what stands behind an address below /flags/own/. Only what was looked at can be reached.
import { handle } from '@restrike/sdk'

export interface OwnFlagPictures {
  /** Path on this machine of the file of that name (no address: decoded already); undefined when there is no such flag. Never rejects. */
  find(file: string): Promise<string | undefined>
}

export const ownFlagsHandle = handle<OwnFlagPictures>('flags.own')
