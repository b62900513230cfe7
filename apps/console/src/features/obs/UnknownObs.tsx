// How OBS is is not known: empty for the moment that is normal, then in words.
import { useLive } from '../../api/context.ts'
import { texts } from '../../texts/index.ts'
import { Message } from '../../ui/Message.tsx'
import { useLate } from '../../ui/use-late.ts'

export function UnknownObs() {
  const open = useLive((live) => live.link === 'open')
  const { title, connecting, noPlugin, seeDoctor } = texts.obs.unknown
  if (!useLate()) return null
  return (
    <Message title={title}>
      <span>{open ? noPlugin : connecting}</span>
      {open && <span>{seeDoctor}</span>}
    </Message>
  )
}
