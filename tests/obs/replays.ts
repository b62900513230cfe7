// What the tests of replay share: clips as the program tells of them, on a court with an OBS whose buffer runs.
import { Clip } from '@restrike/replay/contract'
import { rawSocket, until, type RawSocket } from '@restrike/testkit'
import { z } from 'zod'
import type { Court } from './court.ts'

const Failed = z.object({ clipId: z.string(), reason: z.string(), fix: z.string(), challengeId: z.string().optional() })

export interface Told {
  /** When it came here, ms since 1970. */
  readonly at: number
  readonly clip?: Clip
  readonly failed?: z.infer<typeof Failed>
}

export class Replays implements AsyncDisposable {
  readonly told: Told[] = []
  /** Changes of clips. */
  readonly changed: Clip[] = []
  #socket: RawSocket | undefined

  static async of(court: Court): Promise<Replays> {
    const replays = new Replays()
    await replays.listen(court)
    return replays
  }

  /** Also after a restart of the program. */
  async listen(court: Court): Promise<void> {
    await this.#socket?.close()
    this.#socket = await rawSocket(court.server.wsUrl, (frame) => {
      if (frame.t !== 'event') return
      const at = Date.now()
      if (frame['name'] === 'replay.clip.ready') this.told.push({ at, clip: Clip.parse(frame['payload']) })
      if (frame['name'] === 'replay.clip.failed') this.told.push({ at, failed: Failed.parse(frame['payload']) })
      if (frame['name'] === 'replay.clip') this.changed.push(Clip.parse(frame['payload']))
    })
    for (const name of ['replay.clip.ready', 'replay.clip.failed', 'replay.clip']) this.#socket.send({ t: 'sub', name })
  }

  /** The next word of a clip, ready or failed, after so many. */
  next(after: number, limitMs = 5_000): Promise<Told> {
    return until('a clip', () => this.told[after], limitMs)
  }

  /** Does something and waits for the clip of it; `ms` is from the doing to the word. */
  async answer(doing: () => Promise<unknown>, limitMs?: number): Promise<Told & { ms: number }> {
    const { length } = this.told
    const began = Date.now()
    await doing()
    const told = await this.next(length, limitMs)
    return { ...told, ms: told.at - began }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#socket?.close()
  }
}

/** OBS records the match and its buffer has run for so long. */
export async function buffering(court: Court, name = 'main'): Promise<void> {
  await court.seen('the buffer', ({ replayBuffer }) => replayBuffer?.active === true, 8_000, name)
}
