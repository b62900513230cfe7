// The overlay pages below /overlay/: one page that looks for its name in the address, and its files. The pages may load nothing from elsewhere.
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import { OverlayName } from '@restrike/overlays/contract'
import { AppError } from '@restrike/sdk'
import type { FastifyInstance, FastifyReply } from 'fastify'

/** Whatever is on the wire, and whatever somebody adds to a page: nothing leaves this machine, nobody else frames it. */
const policyAt = (host: string) =>
  `default-src 'self'; connect-src 'self' ws://${host}; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'self'`

/** Such as the worker that keeps the pages for when the program is away. */
const plainFile = /^[\w-]+\.(js|json|svg|png|webmanifest)$/

/** `folder`: the built pages. Needs `reply.sendFile`. */
export async function overlayRoutes(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(
    async (scope) => {
      scope.addHook('onRequest', async (request, reply) => {
        reply.header('content-security-policy', policyAt(request.host))
      })
      // Names of built files carry a hash of their content.
      await scope.register(fastifyStatic, {
        root: path.join(folder, 'assets'),
        prefix: '/assets/',
        decorateReply: false,
        index: false,
        cacheControl: false,
        setHeaders: (response) => void response.header('cache-control', 'public, max-age=31536000, immutable'),
      })
      scope.get<{ Params: { name: string } }>('/:name', ({ params: { name } }, reply): FastifyReply => {
        const file = plainFile.test(name) ? name : OverlayName.safeParse(name).success ? 'index.html' : undefined
        if (file === undefined) throw noOverlay(name)
        return reply.header('cache-control', 'no-cache').sendFile(file, folder, { cacheControl: false })
      })
      // Else the console would answer, and an address with a slash too many would bring it on air.
      for (const rest of ['/', '/*'])
        scope.get<{ Params: { '*'?: string } }>(rest, ({ params: { '*': name = '' } }) => {
          throw noOverlay(name)
        })
    },
    { prefix: '/overlay' },
  )
}

function noOverlay(name: string): AppError {
  const there = OverlayName.options.join(', ')
  return new AppError(
    'control.not-found',
    { path: `/overlay/${name}`.slice(0, 200) },
    `There is no overlay "${name.slice(0, 60)}": there are ${there}`,
  )
}
