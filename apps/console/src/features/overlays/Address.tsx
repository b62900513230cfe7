// What has to be entered in OBS: the address, to be copied, and the size.
import type { Overlay } from '@restrike/overlays/contract'
import { useEffect, useId, useState } from 'react'
import { texts } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import field from '../../ui/Field.module.css'
import styles from './Address.module.css'

const text = texts.overlays
const copiedMs = 2_000

export function Address({ overlay: { url, width, height } }: { readonly overlay: Overlay }) {
  const id = useId()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return undefined
    const timer = setTimeout(() => setCopied(false), copiedMs)
    return () => clearTimeout(timer)
  }, [copied])
  return (
    <div className={styles.address}>
      <label className={field.label} htmlFor={id}>
        {text.address} · {text.size(width, height)}
      </label>
      <div className={styles.line}>
        <input id={id} className={`${field.frame} ${styles.url}`} readOnly value={url} onFocus={(event) => event.target.select()} />
        <Button onPress={() => void navigator.clipboard.writeText(url).then(() => setCopied(true))}>
          <span className={styles.copy}>{copied ? text.copied : text.copy}</span>
        </Button>
      </div>
      <p className={styles.how}>{text.howTo}</p>
    </div>
  )
}
