// The processor in full: each core, what this program and each OBS take, and how late the program answers.
import type { MonitorSample } from '@restrike/monitor/contract'
import { Link } from '@tanstack/react-router'
import { useLive } from '../../api/context.ts'
import { texts, unknownValue } from '../../texts/index.ts'
import { Problem } from '../../ui/Problem.tsx'
import { StateWord } from '../../ui/StateWord.tsx'
import styles from './CpuPanel.module.css'
import { cpuWords } from './cpu-words.ts'
import panel from './DoctorPanel.module.css'

export function CpuPanel() {
  const sample = useLive((live) => (live.link === 'open' ? live.monitor : null))
  const { tone, word, reason, fix } = cpuWords(sample)
  return (
    <>
      <h2 className={panel.title}>{texts.cpu.title}</h2>
      <StateWord tone={tone}>{word}</StateWord>
      <div className={panel.explained}>{fix === null ? reason : <Problem problem={reason} fix={fix} tone={tone} />}</div>
      {sample !== null && <Figures sample={sample} />}
      <Link className={panel.link} to="/system" search={{ section: 'machine' }}>
        {texts.cpu.toMachine}
      </Link>
    </>
  )
}

const percent = (value: number | null): string => (value === null ? unknownValue : `${value.toFixed(0)} %`)

function Figures({ sample: { cpu, obs } }: { readonly sample: MonitorSample }) {
  const lines = [
    [texts.cpu.total, percent(cpu.totalPercent)],
    [texts.cpu.own, percent(cpu.ownPercent)],
    ...obs.map(({ connection, cpuPercent }) => [texts.cpu.obs(connection), percent(cpuPercent)] as const),
    [texts.cpu.loop, `${cpu.loopDelayMs.max.toFixed(1)} ms`],
  ] as const
  return (
    <>
      <dl className={`${panel.figures} ${styles.figures}`}>
        {lines.map(([label, value]) => (
          <div key={label} className={panel.figure}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3 className={panel.subtitle}>{texts.cpu.cores}</h3>
      <ol className={styles.cores}>
        {cpu.coresPercent.map((busy, index) => (
          // A core has no identity but its place.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className={styles.core} aria-label={texts.cpu.core(index + 1, percent(busy))}>
            <span className={styles.fill} style={{ height: `${Math.min(100, busy)}%` }} />
          </li>
        ))}
      </ol>
    </>
  )
}
