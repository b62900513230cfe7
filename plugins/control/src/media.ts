// Films and dossiers below /media/, in ranges as players ask for them. What may be reached is for the library alone to say: an
// address is never made into a path here.
import path from 'node:path'
import type { MediaFile, MediaLibrary } from '@restrike/replay/handle'
import { AppError } from '@restrike/sdk'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** A film, and a dossier, never change under their address; a recording grows, so it is asked for anew each time. */
const forEver = 'private, max-age=31536000, immutable'
const anew = 'private, no-cache'

/** A library that says nothing for so long is taken for away. */
const findLimitMs = 5_000

/** `library`: undefined while replay does not run. Needs `reply.sendFile`. */
export async function mediaRoutes(app: FastifyInstance, library: () => MediaLibrary | undefined): Promise<void> {
  const routes = async (scope: FastifyInstance): Promise<void> => {
    scope.setErrorHandler(tellInOurWords)
    // What is listed may be gone from the disk meanwhile.
    scope.setNotFoundHandler((request) => {
      throw nothingAt(request)
    })
    scope.get<{ Params: { '*': string } }>('/*', (request, reply) => answer(request.params['*'], library(), request, reply))
  }
  await app.register(routes, { prefix: '/media' })
}

async function answer(
  address: string,
  library: MediaLibrary | undefined,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const file = await find(library, address)
  if (!file) throw nothingAt(request)
  return send(reply, file, {
    cacheControl: false,
    contentType: false,
    index: false,
    dotfiles: 'allow',
    // Only now it is sure that there is something to tell of.
    onFile: (_path, stat) => {
      if (!stat.isFile()) throw nothingAt(request)
      reply.type(file.type).header('cache-control', address.startsWith('recordings/') ? anew : forEver)
      // Pages of others may not even show it.
      reply.header('cross-origin-resource-policy', 'same-origin')
    },
  })
}

async function find(library: MediaLibrary | undefined, address: string): Promise<MediaFile | undefined> {
  if (!library) throw new AppError('control.media-unavailable', {}, 'Films cannot be had now: replay does not run')
  const limit = AbortSignal.timeout(findLimitMs)
  const late = new Promise<never>((_resolve, reject) =>
    limit.addEventListener('abort', () =>
      reject(new AppError('control.media-unavailable', {}, 'Films cannot be had now: the library does not answer')),
    ),
  )
  return Promise.race([library.find(address), late])
}

function send(reply: FastifyReply, file: MediaFile, options: NonNullable<Parameters<FastifyReply['download']>[2]>): FastifyReply {
  const root = path.dirname(file.path)
  const name = path.basename(file.path)
  if (file.downloadAs === undefined) return reply.sendFile(name, root, options)
  // `root` is taken by it, though its types do not say so.
  const withRoot = { ...options, root }
  return reply.download(name, file.downloadAs, withRoot)
}

/** What the library that sends files refuses comes in its own errors, and on pages of its own. */
function tellInOurWords(error: SendError, request: FastifyRequest, reply: FastifyReply): void {
  reply.header('cache-control', 'no-store').removeHeader('content-disposition')
  const { statusCode = 500 } = error
  if (error instanceof AppError || statusCode >= 500) throw error
  if (statusCode === 416) refuse(reply, 416, contentRangeOf(error), `The file has nothing at ${String(request.headers.range)}`)
  else if (statusCode === 412) refuse(reply, 412, {}, 'The file is not the one that the request makes its condition')
  else throw nothingAt(request)
}

type SendError = Error & { readonly statusCode?: number; readonly headers?: unknown }

/** Players and caches go by the status, which says more here than the code does. */
function refuse(reply: FastifyReply, status: 412 | 416, headers: Record<string, string>, message: string): void {
  const error = new AppError('control.bad-request', {}, message.slice(0, 200))
  void reply.code(status).headers(headers).type('application/json').send(JSON.stringify(error))
}

// Tells how long the file is: `bytes */4711`.
function contentRangeOf({ headers }: SendError): Record<string, string> {
  const range: unknown =
    typeof headers === 'object' && headers !== null && 'Content-Range' in headers ? headers['Content-Range'] : undefined
  return typeof range === 'string' ? { 'content-range': range } : {}
}

function nothingAt({ url }: FastifyRequest): AppError {
  return new AppError('control.not-found', { path: url.slice(0, 200) }, `The library has nothing at ${url.slice(0, 200)}`)
}
