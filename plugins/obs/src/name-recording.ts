// Gives the next recording of OBS a name and folder: by the profile's file name format, which is OBS's user's own and is set back after.
import { mkdir } from 'node:fs/promises'
import { z } from 'zod'
import type { RecordingWish } from './contract.ts'
import type { Port } from './port.ts'

const Parameter = z.object({ parameterValue: z.string().nullable() })
const format = { parameterCategory: 'Output', parameterName: 'FilenameFormatting' } as const

type File = NonNullable<RecordingWish['file']>

/** Resolves to what sets the user's own format back: OBS reads it once, when a recording starts. */
export async function nameNextRecording(port: Port, { folder, name }: File): Promise<() => Promise<void>> {
  const found = await readParameter(port, format)
  // Ours from before, which could not be set back: the connection broke in between.
  const own = port.borrowed?.ours === found ? port.borrowed.own : found
  const ours = escaped(await placed(port, folder, name))
  port.borrowed = { ours, own }
  await port.call('SetProfileParameter', { ...format, parameterValue: ours })
  return () => giveBackName(port)
}

/**
 * What is to stand in the format. OBS makes the folders that the format names, but not the one it records to: an absolute folder is made
 * here where OBS runs on this machine, and else goes into the format, from its root on.
 */
async function placed(port: Port, folder: string | null, name: string): Promise<string> {
  if (folder === null) return name
  const root = /^(?:[A-Za-z]:)?[/\\]+/.exec(folder)?.[0]
  if (root === undefined) return `${folder}/${name}`
  await makeFolder(port, folder)
  await setFolder(port, port.local ? folder : root)
  return port.local ? name : `${folder.slice(root.length)}/${name}`
}

/** Sets the user's own format back, where it is not yet. */
export async function giveBackName(port: Port): Promise<void> {
  if (port.borrowed === null) return
  const { ours, own } = port.borrowed
  if ((await readParameter(port, format)) === ours) await port.call('SetProfileParameter', { ...format, parameterValue: own })
  port.borrowed = null
}

/** OBS does not make the folder that it records to, and then records nothing. */
export async function makeFolder({ local, log }: Port, folder: string): Promise<void> {
  if (local) await mkdir(folder, { recursive: true }).catch((error: unknown) => log.warn('a folder could not be made', { folder, error }))
}

/** Where OBS records to. By the profile and not by SetRecordDirectory, which older versions lack. */
export async function setFolder(port: Port, folder: string): Promise<void> {
  for (const place of await folderParameters(port)) await port.call('SetProfileParameter', { ...place, parameterValue: folder })
}

export async function folderParameters(port: Port): Promise<ReadonlyArray<{ parameterCategory: string; parameterName: string }>> {
  const mode = await readParameter(port, { parameterCategory: 'Output', parameterName: 'Mode' })
  if (mode !== 'Advanced') return [{ parameterCategory: 'SimpleOutput', parameterName: 'FilePath' }]
  const kind = await readParameter(port, { parameterCategory: 'AdvOut', parameterName: 'RecType' })
  return [{ parameterCategory: 'AdvOut', parameterName: kind === 'FFmpeg' ? 'FFFilePath' : 'RecFilePath' }]
}

export async function readParameter(port: Port, which: { parameterCategory: string; parameterName: string }): Promise<string | null> {
  return Parameter.safeParse(await port.call('GetProfileParameter', which)).data?.parameterValue ?? null
}

/** To OBS a percent sign begins a token of its own. */
function escaped(text: string): string {
  return text.replaceAll('%', '%%').replace(/^[/\\]+/, '')
}
