// A page that could not be shown: its files are gone since the program was updated, or it has a fault. The others go on.
import type { ErrorComponentProps } from '@tanstack/react-router'
import { texts } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'
import { Message } from '../ui/Message.tsx'

export function BrokenPage({ error }: ErrorComponentProps) {
  return (
    <Message title={texts.broken.title}>
      <p>{texts.broken.do}</p>
      <Button kind="primary" onPress={() => window.location.reload()}>
        {texts.broken.reload}
      </Button>
      <p>{error instanceof Error ? error.message : String(error)}</p>
    </Message>
  )
}
