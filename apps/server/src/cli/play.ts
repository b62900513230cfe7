// `play <capture.pss>`: sends a recorded match to a PSS port, as the scoring system would.
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { parseCapture } from '@restrike/pss'
import { messageOf } from '@restrike/sdk/message-of'
import { parseSpeed, parseTarget } from './target.ts'
import { play } from '@restrike/player'

export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { to: { type: 'string', default: '127.0.0.1:6000' }, speed: { type: 'string', default: '1' } },
  })
  const [file] = positionals
  if (file === undefined) throw new Error('Which capture? Such as: npm run restrike -- play match.pss --to 127.0.0.1:6000 --speed 4')
  const target = parseTarget(values.to)
  const speed = parseSpeed(values.speed)
  const capture = parseCapture(
    await readFile(file, 'utf8').catch((error: unknown) => {
      throw new Error(`${file} cannot be read (${messageOf(error)})`)
    }),
  )
  if (!capture.ok) throw new Error(`${file} is no capture: line ${capture.line}: ${capture.reason}`)
  const sent = await play(capture.entries, { ...target, speed })
  process.stdout.write(`${sent} datagrams sent to ${values.to}\n`)
}
