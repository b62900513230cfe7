// How busy the machine is, in percent of all its cores.
import { useLive } from '../../api/context.ts'
import { texts } from '../../texts/index.ts'
import { StatusItem } from '../../ui/StatusItem.tsx'
import styles from './CpuItem.module.css'
import { CpuPanel } from './CpuPanel.tsx'
import { cpuWords } from './cpu-words.ts'

export function CpuItem() {
  const sample = useLive((live) => (live.link === 'open' ? live.monitor : null))
  const { tone, word, loud } = cpuWords(sample)
  return (
    <StatusItem tone={tone} loud={loud} label={`${texts.cpu.label(word)}. ${texts.cpu.open}`} panel={<CpuPanel />}>
      <span className={styles.words} data-item="cpu" data-calm={tone === 'good' || tone === 'unknown'}>
        {texts.cpu.name} <span className={styles.percent}>{word}</span>
      </span>
    </StatusItem>
  )
}
