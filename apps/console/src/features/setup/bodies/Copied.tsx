// Something to be entered elsewhere, with a button that copies it. Where the browser does not allow that, it can still be marked by hand.
import { useState } from 'react'
import { texts } from '../../../texts/index.ts'
import { Button } from '../../../ui/Button.tsx'

const text = texts.setup.feed

export function Copied({ what, value }: { readonly what: string; readonly value: string }) {
  const [copied, setCopied] = useState<string | null>(null)
  // Not there on a page that came by plain HTTP from another machine.
  if (!window.isSecureContext) return null
  const copy = () =>
    void navigator.clipboard.writeText(value).then(
      () => setCopied(value),
      () => setCopied(null),
    )
  return (
    <Button kind="quiet" label={text.copyLabel(what)} onPress={copy}>
      {copied === value ? text.copied : text.copy}
    </Button>
  )
}
