// The HTTP front: commands as POST (queries as GET too), health, OpenAPI, films, the console's files. Each error is coded JSON.
import type { OwnFlagPictures } from '@restrike/flags/handle'
import type { Gateway } from '@restrike/kernel'
import fastifyStatic from '@fastify/static'
import { AppError, messageOf, type AnyContract, type ErrorSpec } from '@restrike/sdk'
import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest, type FastifyServerOptions } from 'fastify'
import { resolveCommand } from './aliases.ts'
import type { MediaLibrary } from '@restrike/replay/handle'
import { downloadRoutes } from './downloads.ts'
import { mediaRoutes } from './media.ts'
import { overlayRoutes } from './overlays.ts'
import { ownFlagRoutes } from './own-flags.ts'
import { openApi } from './openapi.ts'
import { hostAllowed, originAllowed } from './same-origin.ts'

export interface HttpOptions {
  readonly gateway: Gateway
  readonly host: string
  readonly version: string
  /** Folder of the built console; without it only the interface is served. */
  readonly console: string | undefined
  /** Folder of the built overlays. */
  readonly overlays: string | undefined
  /** Folder of what may be downloaded. */
  readonly downloads: string | undefined
  /** Films and dossiers; undefined while replay does not run. */
  media(): MediaLibrary | undefined
  /** Own flags; undefined while the flags plugin does not run. */
  ownFlags(): OwnFlagPictures | undefined
  /** The port really bound, known once it listens. */
  port(): number
}

const bodyLimit = 1 << 20

/**
 * Input and output are checked by the kernel, so fastify's own schema compilers are not even loaded: 30 ms of the start.
 * `as`: its types expect the compilers' own.
 */
const noSchemaCompilers = {
  compilersFactory: { buildValidator: () => () => () => true, buildSerializer: () => () => JSON.stringify },
} as unknown as NonNullable<FastifyServerOptions['schemaController']>

export async function httpFront(options: HttpOptions): Promise<FastifyInstance> {
  const refuse = (error: unknown, reply: FastifyReply) => sendError(reply, toAppError(error), options.gateway.contracts())
  const app = fastify({
    bodyLimit,
    forceCloseConnections: true,
    requestTimeout: 30_000,
    routerOptions: { maxParamLength: 200 },
    schemaController: noSchemaCompilers,
    // An address that cannot even be read never reaches the error handler.
    frameworkErrors: (error, _request, reply) => void refuse(error, reply),
  })
  app.setErrorHandler((error, _request, reply) => refuse(error, reply))
  app.addHook('onRequest', async (request, reply) => {
    refuseStrangers(request, options)
    if (request.headers['content-type'] !== undefined) request.headers['content-type'] = 'application/json'
    reply.header('x-content-type-options', 'nosniff').header('referrer-policy', 'no-referrer')
  })
  // Whatever content type a simple controller sends, or none, or nonsense: the body is JSON.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body))
  commandRoutes(app, options)
  // For `reply.sendFile`: by itself it serves nothing.
  await app.register(fastifyStatic, { serve: false })
  await mediaRoutes(app, () => options.media())
  downloadRoutes(app, options.downloads)
  ownFlagRoutes(app, () => options.ownFlags())
  if (options.overlays !== undefined) await overlayRoutes(app, options.overlays)
  if (options.console !== undefined) await consoleRoutes(app, options.console)
  else app.setNotFoundHandler((request) => notFound(request))
  return app
}

/** Throws `control.wrong-host` or `control.wrong-origin`. */
export function refuseStrangers(
  request: { headers: { host?: string | undefined; origin?: string | undefined } },
  { host, port }: Pick<HttpOptions, 'host' | 'port'>,
): void {
  const { host: named, origin } = request.headers
  if (!hostAllowed(named, host, port()))
    throw new AppError('control.wrong-host', { host: named ?? '' }, `This server is not "${named ?? ''}"`)
  if (!originAllowed(origin, host, port()))
    throw new AppError('control.wrong-origin', { origin: origin ?? '' }, `Pages of ${origin ?? ''} may not use this server`)
}

function commandRoutes(app: FastifyInstance, { gateway, version }: HttpOptions): void {
  app.get('/api/health', () => gateway.call('system.health', {}, { caller: 'http' }))
  app.get('/metrics', (_request, reply) => reply.type('text/plain; version=0.0.4; charset=utf-8').send(gateway.metrics()))
  let description: object | undefined
  app.get('/api/openapi.json', () => (description ??= openApi(gateway.contracts(), version)))
  app.post<{ Params: { name: string } }>('/api/:name', (request, reply) => call(gateway, request, reply, parseBody(request.body)))
  app.get<{ Params: { name: string } }>('/api/:name', (request, reply) => {
    const { name } = resolveCommand(request.params.name, {})
    const spec = findCommand(gateway.contracts(), name)
    if (spec && !spec.readOnly) throw new AppError('control.not-read-only', { name }, `"${name}" changes something: use POST`)
    return call(gateway, request, reply, parseQuery(request.query))
  })
}

async function call(
  gateway: Gateway,
  request: FastifyRequest<{ Params: { name: string } }>,
  reply: FastifyReply,
  given: unknown,
): Promise<unknown> {
  const { name, input } = resolveCommand(request.params.name, given)
  const abort = new AbortController()
  const gone = () => abort.abort()
  reply.raw.once('close', gone)
  try {
    const value = await gateway.call(name, input, { caller: 'http', signal: abort.signal })
    return await reply.type('application/json').send(JSON.stringify(value))
  } finally {
    reply.raw.off('close', gone)
  }
}

async function consoleRoutes(app: FastifyInstance, root: string): Promise<void> {
  await app.register(fastifyStatic, {
    root,
    decorateReply: false,
    // Names of built files carry a hash of their content; the page itself must always be asked for.
    setHeaders: (response, file) =>
      void response.header('cache-control', file.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'),
  })
  app.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html')
    return wantsPage ? reply.sendFile('index.html', root, { cacheControl: false }).header('cache-control', 'no-cache') : notFound(request)
  })
}

function notFound(request: FastifyRequest): never {
  throw new AppError(
    'control.not-found',
    { path: request.url.slice(0, 200) },
    `Nothing is at ${request.method} ${request.url.slice(0, 200)}`,
  )
}

function findCommand(contracts: readonly AnyContract[], name: string) {
  const dot = name.indexOf('.')
  const commands = contracts.find((contract) => contract.name === name.slice(0, dot))?.commands
  return commands && Object.hasOwn(commands, name.slice(dot + 1)) ? commands[name.slice(dot + 1)] : undefined
}

function parseBody(body: unknown): unknown {
  if (typeof body !== 'string' || body.trim() === '') return {}
  try {
    return JSON.parse(body)
  } catch {
    throw new AppError('control.bad-request', {}, 'The body is not JSON')
  }
}

/** `?input={…}`, or fields one by one: each is taken as JSON where it is such, else as text. */
function parseQuery(query: unknown): unknown {
  const fields = new Map(Object.entries(typeof query === 'object' && query !== null ? query : {}))
  const input: unknown = fields.get('input')
  if (typeof input === 'string') return parseBody(input)
  return Object.fromEntries(
    [...fields].map(([key, value]: [string, unknown]) => [key, typeof value === 'string' ? jsonOrText(value) : value]),
  )
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function toAppError(error: unknown): AppError {
  // `instanceof` alone would leave its type parameters open.
  if (error instanceof AppError) return error as AppError
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined
  const message = messageOf(error)
  if (status === 413) return new AppError('control.too-large', {}, 'The request is larger than 1 MiB')
  if (typeof status === 'number' && status < 500) return new AppError('control.bad-request', {}, message)
  return new AppError('kernel.internal', { name: 'http' }, message, { cause: error })
}

function sendError(reply: FastifyReply, error: AppError, contracts: readonly AnyContract[]): FastifyReply {
  // fastify would close at once: who still sends then finds a broken pipe and never reads why. What is left of it is read and thrown away.
  if (error.code === 'control.too-large') reply.removeHeader('connection')
  return reply.code(statusOf(error.code, contracts)).type('application/json').send(JSON.stringify(error))
}

/** The status that the contract of a code asks for. */
export function statusOf(code: string, contracts: readonly AnyContract[]): number {
  const dot = code.indexOf('.')
  const errors: Readonly<Record<string, ErrorSpec>> | undefined = contracts.find((contract) => contract.name === code.slice(0, dot))?.errors
  const key = code.slice(dot + 1)
  return (errors && Object.hasOwn(errors, key) ? errors[key]?.status : undefined) ?? 500
}
