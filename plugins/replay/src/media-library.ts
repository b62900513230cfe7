// What may be fetched below /media/: films of clips, recordings, dossiers. An address that is none of these leads nowhere.
import path from 'node:path'
import type { Recording } from '@restrike/recorder/contract'
import type { MediaFile, MediaLibrary } from './handle.ts'

export interface LibraryDeps {
  readonly folder: string
  hasClip(clipId: string): Promise<boolean>
  hasDossier(file: string): Promise<boolean>
  recordings(matchId: string): Promise<Recording[]>
}

const types: Readonly<Record<string, string>> = {
  '.mp4': 'video/mp4',
  '.mkv': 'video/x-matroska',
  '.mov': 'video/quicktime',
  '.ts': 'video/mp2t',
  '.flv': 'video/x-flv',
}

export function mediaLibrary(deps: LibraryDeps): MediaLibrary {
  const find = async (address: string): Promise<MediaFile | undefined> => {
    const [, clipId, film] = /^clips\/([\w-]{1,64})\/([\w-]{1,40}\.mp4)$/.exec(address) ?? []
    if (clipId !== undefined && film !== undefined) {
      if (!(await deps.hasClip(clipId))) return undefined
      return { path: path.join(deps.folder, 'clips', clipId, film), type: 'video/mp4' }
    }
    const [, dossier] = /^dossiers\/([\w.-]{1,120}\.zip)$/.exec(address) ?? []
    if (dossier !== undefined) {
      if (!(await deps.hasDossier(dossier))) return undefined
      return { path: path.join(deps.folder, 'dossiers', dossier), type: 'application/zip', downloadAs: dossier }
    }
    const [, recordingId, part] = /^recordings\/([^/]{1,120})\/(\d{1,3})$/.exec(address) ?? []
    return recordingId === undefined ? undefined : recordingFile(recordingId, Number(part))
  }

  const recordingFile = async (recordingId: string, part: number): Promise<MediaFile | undefined> => {
    const recordings = await deps.recordings(recordingId.split('~')[0] ?? '')
    const file = recordings.find(({ id }) => id === recordingId)?.parts.find((one) => one.part === part)?.path
    if (file === undefined || !path.isAbsolute(file)) return undefined
    const type = types[path.extname(file).toLowerCase()]
    return type === undefined ? undefined : { path: file, type }
  }
  // A file that cannot be looked for is not there.
  return { find: (address) => find(address).catch(() => undefined) }
}
