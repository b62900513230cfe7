// The lines that are shown, as a file.
import type { LogLine } from '@restrike/kernel/contract'
import { systemTexts } from '../../../texts-system.ts'
import { Button } from '../../../ui/Button.tsx'
import { saveFile } from '../parts/save-file.ts'
import { linesText } from './log-text.ts'

const text = systemTexts.log

export function LogDownload({ lines }: { readonly lines: readonly LogLine[] }) {
  const save = () => saveFile(text.fileName((lines.at(-1)?.at ?? '').slice(0, 19).replaceAll(':', '-')), linesText(lines))
  return (
    <Button kind="quiet" disabled={lines.length === 0} onPress={save}>
      {text.download}
    </Button>
  )
}
