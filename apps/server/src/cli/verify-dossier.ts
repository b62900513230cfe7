// `verify-dossier FILE…`: whether dossiers are as they were made. Needs no running server; ends with 1 when one is not.
import { messageOf } from '@restrike/sdk'
import { verifyDossier } from '@restrike/replay/verify-dossier'

export async function run(files: string[]): Promise<void> {
  if (files.length === 0) throw new Error('Which dossier? verify-dossier FILE.zip, or the folder it was unpacked to')
  for (const file of files) {
    const { faults, manifest } = await verifyDossier(file).catch((error: unknown) => ({ faults: [messageOf(error)], manifest: null }))
    for (const fault of faults) process.stdout.write(`${file}: ${fault}\n`)
    if (faults.length > 0) process.exitCode = 1
    else process.stdout.write(`${file}: as it was made ${manifest?.madeAt} (${manifest ? wordsOf(manifest) : ''})\n`)
  }
}

/** The head is what to compare with the program that made it: who could make a whole dossier anew cannot give it the same one. */
function wordsOf({ challengeId, head, previous }: NonNullable<Awaited<ReturnType<typeof verifyDossier>>['manifest']>): string {
  return `challenge ${challengeId}, head ${head}, ${previous === null ? 'the first' : `made after ${previous}`}`
}
