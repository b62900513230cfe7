// Gives the next recording of OBS a name and folder: by the profile's file name format, which is OBS's user's own and is set back after.
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
  const absolute = folder !== null && isAbsolute(folder)
  if (absolute) await setFolder(port, folder)
  const ours = escaped(folder === null || absolute ? name : `${folder}/${name}`)
  port.borrowed = { ours, own }
  await port.call('SetProfileParameter', { ...format, parameterValue: ours })
  return () => giveBackName(port)
}

/** Sets the user's own format back, where it is not yet. */
export async function giveBackName(port: Port): Promise<void> {
  if (port.borrowed === null) return
  const { ours, own } = port.borrowed
  if ((await readParameter(port, format)) === ours) await port.call('SetProfileParameter', { ...format, parameterValue: own })
  port.borrowed = null
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

export function isAbsolute(folder: string): boolean {
  return /^([/\\]|[A-Za-z]:[/\\])/.test(folder)
}

/** To OBS a percent sign begins a token of its own. */
function escaped(text: string): string {
  return text.replaceAll('%', '%%').replace(/^[/\\]+/, '')
}
