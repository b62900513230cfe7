// A chapter mark in the running recording, with a title or without.
import { useState } from 'react'
import { texts } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import styles from './ChapterMark.module.css'

const text = texts.obs.chapter

interface ChapterMarkProps {
  readonly busy: boolean
  readonly can: boolean
  readonly onMark: (title: string) => void
}

export function ChapterMark({ busy, can, onMark }: ChapterMarkProps) {
  const [title, setTitle] = useState('')
  return (
    <form
      className={styles.chapter}
      onSubmit={(event) => {
        event.preventDefault()
        if (!can) return
        onMark(title.trim() === '' ? text.unnamed : title.trim())
        setTitle('')
      }}
    >
      <Field label={text.label} placeholder={text.title} value={title} onChange={setTitle} disabled={!can} maxLength={200} />
      <Button submits busy={busy} disabled={!can}>
        {text.set}
      </Button>
    </form>
  )
}
