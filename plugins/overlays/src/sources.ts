// Our pages in OBS: which browser sources show one, and loading them anew. A page that OBS opened before this program ran is an error page,
// and nothing but OBS can bring it back.
import { OverlayName, type OverlaySource } from './contract.ts'

/** One request to one OBS; rejects when it is away or refuses. */
export type AskObs = (connection: string, type: string, data?: Record<string, unknown>) => Promise<unknown>

export type FoundSource = Omit<OverlaySource, 'refreshedAt'>

/** The overlay that an address shows, wherever the program is reached; null when it is none of ours. */
export function overlayAt(url: unknown, front: string): OverlayName | null {
  if (typeof url !== 'string' || !URL.canParse(url)) return null
  const { hostname, port, pathname } = new URL(url)
  const own = new URL(front)
  const here = hostname === own.hostname || hostname === 'localhost'
  const [, folder, name, ...more] = pathname.split('/')
  if (!here || port !== own.port || folder !== 'overlay' || more.join('') !== '') return null
  return OverlayName.safeParse(name).data ?? null
}

/** Rejects when OBS does. A source that cannot be asked is not ours. */
export async function findSources(ask: AskObs, connection: string, front: string): Promise<FoundSource[]> {
  const inputs = fieldOf(await ask(connection, 'GetInputList', { inputKind: 'browser_source' }), 'inputs')
  const sources = (Array.isArray(inputs) ? inputs : [])
    .map((input) => fieldOf(input, 'inputName'))
    .filter((name) => typeof name === 'string')
  // All at once: of an OBS that hangs one time limit passes, not one for each source.
  const found = await Promise.all(
    sources.map(async (source) => {
      const settings = await ask(connection, 'GetInputSettings', { inputName: source }).catch(() => undefined)
      const name = overlayAt(fieldOf(fieldOf(settings, 'inputSettings'), 'url'), front)
      return name === null ? [] : [{ connection, source, name }]
    }),
  )
  return found.flat()
}

/** The button "Refresh cache of current page" of the source. */
export async function refreshSource(ask: AskObs, { connection, source }: FoundSource): Promise<void> {
  await ask(connection, 'PressInputPropertiesButton', { inputName: source, propertyName: 'refreshnocache' })
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined
}
