// One overlay: what is chosen is seen at once in the preview, and goes on air when it is kept.
import type { Overlay, OverlayOptions } from '@restrike/overlays/contract'
import { useState } from 'react'
import { useAction } from '../../api/use-action.ts'
import { useChooseOverlay } from '../../api/use-overlays.ts'
import { Address } from './Address.tsx'
import styles from './Designer.module.css'
import { changedOptions } from './draft.ts'
import { KeepLine } from './KeepLine.tsx'
import { OptionsForm } from './OptionsForm.tsx'
import { Preview } from './Preview.tsx'

export function Designer({ overlay }: { readonly overlay: Overlay }) {
  const { name, options: kept } = overlay
  const [draft, setDraft] = useState(kept)
  const [before, setBefore] = useState<OverlayOptions | null>(null)
  const choose = useChooseOverlay()
  const keep = useAction(async (options: OverlayOptions) => {
    await choose({ name, options })
    setBefore(kept)
    setDraft(options)
  })
  return (
    <div className={styles.designer}>
      <div className={styles.stage}>
        <Preview overlay={overlay} options={draft} />
        <Address overlay={overlay} />
      </div>
      <aside className={styles.side}>
        <OptionsForm options={draft} changed={changedOptions(kept, draft)} onChange={setDraft} />
        <KeepLine kept={kept} draft={draft} before={before} onDraft={setDraft} keep={keep} />
      </aside>
    </div>
  )
}
