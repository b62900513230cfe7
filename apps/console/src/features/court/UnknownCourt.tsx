// The state of the court is not known: empty for the moment that is normal, then in words.
import { useEffect, useState } from 'react'
import { useLive } from '../../api/context.ts'
import { texts } from '../../texts.ts'
import { Message } from '../../ui/Message.tsx'

const patienceMs = 1000

export function UnknownCourt() {
  const open = useLive((live) => live.link === 'open')
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patienceMs)
    return () => clearTimeout(timer)
  }, [])
  if (!isLate) return null
  return (
    <Message title={texts.idle.unknown}>
      <span>{open ? texts.idle.noMatch : texts.idle.connecting}</span>
      {open && <span>{texts.idle.seeDoctor}</span>}
    </Message>
  )
}
