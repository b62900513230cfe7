// `simulate`: invented matches, the same for the same seed, in real order and timing; each court goes to a port of its own.
import { parseArgs } from 'node:util'
import { play } from '@restrike/player'
import { simulateDay, stories, type NamedStory } from '@restrike/pss/scenarios'
import { parseSpeed, parseTarget } from './target.ts'

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      to: { type: 'string', default: '127.0.0.1:6000' },
      speed: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      matches: { type: 'string', default: '1' },
      courts: { type: 'string', default: '1' },
      story: { type: 'string', default: 'random' },
      style: { type: 'string', default: 'real' },
    },
  })
  const { host, port } = parseTarget(values.to)
  const speed = parseSpeed(values.speed)
  const day = simulateDay({
    seed: wholeNumber('--seed', values.seed),
    matches: wholeNumber('--matches', values.matches),
    courts: wholeNumber('--courts', values.courts),
    story: values.story === 'random' ? 'random' : oneOf<NamedStory>('--story', stories, values.story),
    style: oneOf('--style', ['real', 'simulator'] as const, values.style),
  })
  const courts = day.map(async ({ court, entries }) => {
    const target = { host, port: port + court - 1 }
    const sent = await play(entries(), { ...target, speed })
    process.stdout.write(`court ${court}: ${sent} datagrams sent to ${target.host}:${target.port}\n`)
  })
  await Promise.all(courts)
}

function wholeNumber(flag: string, text: string): number {
  const number = Number(text)
  if (text !== '' && Number.isInteger(number) && number >= 1) return number
  throw new Error(`${flag} takes a whole number from 1, not "${text}"`)
}

function oneOf<T extends string>(flag: string, choices: readonly T[], text: string): T {
  const found = choices.find((choice) => choice === text)
  if (found !== undefined) return found
  throw new Error(`${flag} takes one of ${choices.join(', ')}, not "${text}"`)
}
