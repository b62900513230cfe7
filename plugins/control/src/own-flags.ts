// Own flags below /flags/own/. Which files may be reached is for the flags plugin alone to say: an address is never made into a path here.
import path from 'node:path'
import type { OwnFlagPictures } from '@restrike/flags/handle'
import { AppError } from '@restrike/sdk'
import type { FastifyInstance } from 'fastify'

/** A picture that somebody put there: even opened by itself it may run nothing. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

/** `pictures`: undefined while the flags plugin does not run. Needs `reply.sendFile`. */
export function ownFlagRoutes(app: FastifyInstance, pictures: () => OwnFlagPictures | undefined): void {
  app.get<{ Params: { file: string } }>('/flags/own/:file', async ({ params: { file } }, reply) => {
    const place = await pictures()?.find(file)
    if (place === undefined)
      throw new AppError('control.not-found', { path: `/flags/own/${file}`.slice(0, 200) }, `There is no own flag "${file.slice(0, 100)}"`)
    reply.header('content-security-policy', policy).header('cache-control', 'no-cache')
    return reply.sendFile(path.basename(place), path.dirname(place), { cacheControl: false, index: false, dotfiles: 'allow' })
  })
}
