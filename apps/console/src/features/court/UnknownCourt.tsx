// The state of the court is not known: empty for the moment that is normal, then in words.
import { useLive } from '../../api/context.ts'
import { texts } from '../../texts/index.ts'
import { Message } from '../../ui/Message.tsx'
import { useLate } from '../../ui/use-late.ts'

export function UnknownCourt() {
  const open = useLive((live) => live.link === 'open')
  if (!useLate()) return null
  return (
    <Message title={texts.idle.unknown}>
      <span>{open ? texts.idle.noMatch : texts.idle.connecting}</span>
      {open && <span>{texts.idle.seeDoctor}</span>}
    </Message>
  )
}
