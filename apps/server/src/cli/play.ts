// `play <capture.pss>`: sends a recorded match to a PSS port, as the scoring system would.
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { parseCapture } from '@restrike/pss'
import { play } from '@restrike/player'

export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { to: { type: 'string', default: '127.0.0.1:6000' }, speed: { type: 'string', default: '1' } },
  })
  const [file] = positionals
  if (file === undefined) throw new Error('Which capture? Such as: npm run restrike -- play match.pss --to 127.0.0.1:6000 --speed 4')
  const target = /^(.+):(\d+)$/.exec(values.to)
  if (!target?.[1] || !target[2]) throw new Error(`--to takes HOST:PORT, not "${values.to}"`)
  const speed = values.speed === 'max' ? Infinity : Number(values.speed)
  if (!(speed > 0)) throw new Error(`--speed takes a number above 0, or max, not "${values.speed}"`)
  const capture = parseCapture(
    await readFile(file, 'utf8').catch((error: unknown) => {
      throw new Error(`${file} cannot be read (${error instanceof Error ? error.message : String(error)})`)
    }),
  )
  if (!capture.ok) throw new Error(`${file} is no capture: line ${capture.line}: ${capture.reason}`)
  const sent = await play(capture.entries, { host: target[1], port: Number(target[2]), speed })
  process.stdout.write(`${sent} datagrams sent to ${values.to}\n`)
}
