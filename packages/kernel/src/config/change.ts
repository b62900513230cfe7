// Texts made from texts: values changed, secrets taken out and put in again. What comes out is checked by who uses it.
import type { Config } from './config.ts'
import type { ConfigChange } from './contract.ts'
import { at } from './diff.ts'
import { withSecretsOf, withoutSecrets } from './secrets.ts'
import { edited, readText } from './text.ts'

/** The file with these values. A file edited by hand a moment ago counts; a broken one does not, the last good one is changed instead. */
export async function changeText(config: Config, changes: readonly ConfigChange[]): Promise<string> {
  const inFile = await config.fileText()
  const usable = inFile !== undefined && (await config.check(inFile)).ok
  const text = usable ? inFile : (config.text ?? '')
  const edits = changes.map(({ key, value }) => {
    const [section = '', ...path] = key.split('.')
    return { path: [section, ...path], value: unmasked(config, section, path, value) }
  })
  return edited(text, edits)
}

/** A value that came back as it was told, "•••", stays what it is. */
function unmasked(config: Config, section: string, path: readonly string[], value: unknown): unknown {
  if (value === undefined) return undefined
  const whole = path.reduceRight<unknown>((inner, step) => ({ [step]: inner }), value)
  return at(withSecretsOf(config.schemas.get(section), whole, config.section(section), section), path)
}

/** The text in use; without secrets each of them is "•••", and comments next to nothing else are kept. */
export async function exportText(config: Config, secrets: boolean): Promise<string> {
  const text = config.text ?? '{}\n'
  if (secrets) return text
  const edits = Object.entries(config.written).flatMap(([name, value]) => {
    const hidden = withoutSecrets(config.schemas.get(name), value, name)
    return JSON.stringify(hidden) === JSON.stringify(value) ? [] : [{ path: [name], value: hidden }]
  })
  return edits.length === 0 ? text : edited(text, edits)
}

/** A text from elsewhere with the present secrets where it says "•••". What is no configuration comes back as it is, to be refused. */
export async function importText(config: Config, text: string): Promise<string> {
  const read = await readText(text)
  if (!read.ok) return text
  const edits = Object.entries(read.sections).flatMap(([name, value]) => {
    const full = withSecretsOf(config.schemas.get(name), value, config.section(name), name)
    return JSON.stringify(full) === JSON.stringify(value) ? [] : [{ path: [name], value: full }]
  })
  return edits.length === 0 ? text : edited(text, edits)
}
