// The lines that are shown, as a file.
import type { LogLine } from '@restrike/kernel/contract'
import { texts } from '../../../texts/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { saveFile } from '../../../ui/save-file.ts'
import { linesText } from './log-text.ts'

const text = texts.system.log

export function LogDownload({ lines }: { readonly lines: readonly LogLine[] }) {
  const save = () => saveFile(text.fileName((lines.at(-1)?.at ?? '').slice(0, 19).replaceAll(':', '-')), linesText(lines))
  return (
    <Button kind="quiet" disabled={lines.length === 0} onPress={save}>
      {text.download}
    </Button>
  )
}
