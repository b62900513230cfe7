// Files that the program made to be taken away, below /downloads/: profiles, captures, bundles. One folder, no folders in it.
import { AppError } from '@restrike/sdk'
import type { FastifyInstance, FastifyReply } from 'fastify'

/** A plain name: nothing that could lead out of the folder, nothing half written. */
const plainName = /^[\w][\w .()-]*\.(?!part$)\w+$/

/** Needs `reply.sendFile`. */
export function downloadRoutes(app: FastifyInstance, folder: string | undefined): void {
  app.get<{ Params: { name: string } }>('/downloads/:name', (request, reply): FastifyReply => {
    const { name } = request.params
    if (folder === undefined || !plainName.test(name)) throw nothingCalled(name)
    reply.header('content-disposition', `attachment; filename="${name}"`).header('cross-origin-resource-policy', 'same-origin')
    return reply.sendFile(name, folder, { cacheControl: false, index: false })
  })
}

function nothingCalled(name: string): AppError {
  return new AppError('control.not-found', { path: name.slice(0, 200) }, `There is no file "${name.slice(0, 200)}" to download`)
}
