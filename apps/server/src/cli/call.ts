// `call <command> [json]`: prints the answer as JSON; a coded error goes to stderr, with exit code 1.
import { ask, findRunning } from './running.ts'

export async function run(args: string[]): Promise<void> {
  const { url, positionals } = findRunning(args)
  const [command, text = '{}'] = positionals
  if (command === undefined) throw new Error('Which command? Such as: npm run restrike -- call udp.status')
  let input: unknown
  try {
    input = JSON.parse(text)
  } catch {
    throw new Error(`The input is not JSON: ${text}`)
  }
  process.stdout.write(`${JSON.stringify(await ask(url, command, input), null, 2)}\n`)
}
