// Where the verbs that talk to a running server find it.
import { parseArgs } from 'node:util'
import { readInstance } from '../instance.ts'
import { dataFolder } from '../options.ts'

export interface Running {
  readonly url: string
  readonly positionals: string[]
}

/** `--url`, else the program noted in the data folder, else the usual address. */
export function findRunning(args: string[]): Running {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { url: { type: 'string' }, data: { type: 'string' } },
  })
  const folder = dataFolder(values.data, process.env)
  return { url: values.url ?? readInstance(folder)?.http ?? 'http://127.0.0.1:7340', positionals }
}

/** Runs one command over HTTP. Throws the server's coded error, or a plain sentence when there is no server. */
export async function ask(url: string, command: string, input: unknown): Promise<unknown> {
  let response: Response
  try {
    response = await fetch(new URL(`/api/${encodeURIComponent(command)}`, url), {
      method: 'POST',
      body: JSON.stringify(input),
      signal: AbortSignal.timeout(30_000),
    })
  } catch (error) {
    throw new Error(`No server answers at ${url}. Start it with: npm start`, { cause: error })
  }
  const body: unknown = await response.json()
  if (!response.ok) throw new Error(JSON.stringify(body))
  return body
}
