// The program: `restrike <verb>`. Loads only what the verb needs, so that starting is quick.
import { messageOf } from '@restrike/sdk/message-of'

type Verb = (args: string[]) => Promise<void>

const verbs: Readonly<Record<string, { help: string; load: () => Promise<{ run: Verb }> }>> = {
  start: {
    help: 'run the server  [--data DIR] [--http PORT] [--udp PORT] [--host ADDRESS] [--config FILE] [--demo] [--window]',
    load: () => import('./cli/start.ts'),
  },
  call: { help: 'ask the running server  <command> [json]', load: () => import('./cli/call.ts') },
  watch: { help: 'print events as they happen  [event …]', load: () => import('./cli/watch.ts') },
  play: { help: 'send a capture to a PSS port  <capture.pss> [--to HOST:PORT] [--speed X|max]', load: () => import('./cli/play.ts') },
  simulate: {
    help: 'send invented matches  [--seed N] [--matches N] [--courts N] [--story NAME] [--style real|simulator] [--to HOST:PORT] [--speed X|max]',
    load: () => import('./cli/simulate.ts'),
  },
  sandbox: {
    help: 'a second program, to which a capture is played  <capture.pss> [--speed X|max] [--keep]',
    load: () => import('./cli/sandbox.ts'),
  },
  doctor: { help: 'what runs, on which ports, and the address to give the scoring PC', load: () => import('./cli/doctor.ts') },
  'verify-dossier': {
    help: 'whether dossiers are as they were made  <file.zip or folder …>',
    load: () => import('./cli/verify-dossier.ts'),
  },
}

const [name = 'start', ...args] = process.argv.slice(2)
const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined
try {
  if (!verb) {
    const lines = Object.entries(verbs).map(([key, { help }]) => `  ${key.padEnd(16)}${help}`)
    throw new Error(`There is no "${name}". What there is:\n${lines.join('\n')}`)
  }
  const { run } = await verb.load()
  await run(args)
} catch (error) {
  // A plain sentence for the person at the keyboard; the stack is in the log where there is one.
  process.stderr.write(`${messageOf(error)}\n`)
  process.exitCode = 1
}
