// The commands of the capture: what arrives now. The past is export-command.ts.
import type { Handlers } from '@restrike/sdk'
import type { UdpStatus } from '@restrike/udp/contract'
import type { Capturing } from './capture/capturing.ts'
import type { CaptureStatus, debug } from './contract.ts'
import type { DebugContext } from './debug-context.ts'
import { exportCommand } from './export-command.ts'
import { onlyOne } from './only-one.ts'

type Commands = Pick<Handlers<typeof debug>, 'capture.start' | 'capture.stop' | 'capture.status' | 'capture.export'>

const none: CaptureStatus = { active: false, startedAt: null, datagrams: 0, bytes: 0, lost: 0, endsAt: null, files: [], problem: null }

/** `mended`: what a killed program has left is no longer touched. */
export function captureCommands(ctx: DebugContext, mended: Promise<unknown>): Commands {
  let capturing: Capturing | undefined
  let bound: Pick<UdpStatus, 'address' | 'port'> = { address: '0.0.0.0', port: 0 }
  ctx.on('udp.status', ({ address, port }) => {
    bound = { address, port }
  })
  ctx.on('udp.received', ({ datagrams }) => capturing?.take(datagrams))
  ctx.own(() => capturing?.end())
  ctx.emit('capture', none)

  const status = () => capturing?.status ?? none
  const oneStart = onlyOne(ctx, 'capture')
  return {
    'capture.start': ({ seconds, formats }, { signal }) =>
      oneStart(async () => {
        if (status().active) throw ctx.error('busy', { what: 'capture' }, 'There is a capture under way already')
        // Loaded when it is needed: the program is to start quickly.
        const [{ openFiles }, { Capturing: Begun }] = await Promise.all([
          import('./capture/open-files.ts'),
          import('./capture/capturing.ts'),
        ])
        await mended
        const startedAt = Date.now()
        const files = await openFiles(ctx, { kind: 'capture', formats, firstAt: startedAt, bound })
        if (signal.aborted) await files.abandon()
        signal.throwIfAborted()
        capturing = new Begun(ctx, files, startedAt, seconds)
        return status()
      }),
    'capture.stop': async () => {
      if (!capturing || !status().active) throw ctx.error('not-capturing', {}, 'No capture is under way')
      await capturing.end()
      return status()
    },
    'capture.status': status,
    ...exportCommand(ctx, mended, () => bound),
  }
}
