// An address that leads nowhere, and the way back.
import { Link } from '@tanstack/react-router'
import { texts } from '../texts/index.ts'
import { Message } from '../ui/Message.tsx'

export function NotFound() {
  return (
    <Message title={texts.notFound.title}>
      <Link to="/">{texts.notFound.back}</Link>
    </Message>
  )
}
