// The overlays: which there are on the left, one of them beside: its address, how it looks, what is chosen for it.
import { useState } from 'react'
import type { OverlayName } from '@restrike/overlays/contract'
import { useOverlays } from '../../api/use-overlays.ts'
import { texts } from '../../texts/index.ts'
import { Message } from '../../ui/Message.tsx'
import { Designer } from './Designer.tsx'
import { OverlayList } from './OverlayList.tsx'
import styles from './OverlaysPage.module.css'

export function OverlaysPage() {
  const { data, problem } = useOverlays()
  const [chosen, choose] = useState<OverlayName>('scoreboard')
  const overlay = data?.find(({ name }) => name === chosen)
  if (data === undefined || overlay === undefined) return <Message title={texts.overlays.unknown}>{problem ?? texts.overlays.wait}</Message>
  return (
    <div className={styles.page}>
      <OverlayList overlays={data} shown={chosen} onChoose={choose} />
      <Designer key={chosen} overlay={overlay} />
    </div>
  )
}
