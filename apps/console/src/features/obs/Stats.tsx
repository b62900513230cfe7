// How OBS copes: frames, load, disk, and how long the disk will do.
import type { ObsStats } from '@restrike/obs/contract'
import type { DiskForecast } from '@restrike/recorder/contract'
import { useLive } from '../../api/context.ts'
import { useServerNow } from '../../api/use-server-now.ts'
import { texts, unknownValue } from '../../texts/index.ts'
import { formatBytes, formatCount, formatMoment, formatShare, orUnknown } from '../../ui/format.ts'
import { Panel } from '../../ui/Panel.tsx'
import styles from './Stats.module.css'

const text = texts.obs.stats

export function Stats({ name, stats }: { readonly name: string; readonly stats: ObsStats | null }) {
  const disk = useLive((live) => live.recorder?.disks.find(({ connection }) => connection === name))
  const nowMs = useServerNow(60_000)
  return (
    <Panel title={text.title}>
      <dl className={styles.figures}>
        {[...obsFigures(stats), ...diskFigures(stats, disk, nowMs)].map(([label, value]) => (
          <div key={label} className={styles.figure}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}

type Figure = readonly [label: string, value: string]

function obsFigures(stats: ObsStats | null): readonly Figure[] {
  const labels = [text.fps, text.render, text.output, text.renderMs, text.cpu, text.memory]
  if (stats === null) return labels.map((label) => [label, unknownValue])
  const lost = (skipped: number, total: number) => text.lost(formatCount(skipped), formatShare(skipped, total))
  const values = [
    text.fpsOf(stats.fps.toFixed(1), orUnknown(stats.wantedFps)),
    lost(stats.renderSkippedFrames, stats.renderTotalFrames),
    lost(stats.outputSkippedFrames, stats.outputTotalFrames),
    text.milliseconds(stats.renderMs.toFixed(1)),
    `${stats.cpuPercent.toFixed(0)} %`,
    formatBytes(stats.memoryBytes),
  ]
  return labels.map((label, index) => [label, values[index] ?? unknownValue])
}

function diskFigures(stats: ObsStats | null, disk: DiskForecast | undefined, nowMs: number | null): readonly Figure[] {
  const fullAt = disk?.fullAt ?? null
  return [
    [text.disk, formatBytes(stats?.diskFreeBytes ?? disk?.freeBytes ?? null)],
    [text.fullAt, fullAt === null || nowMs === null ? unknownValue : formatMoment(fullAt, nowMs)],
    [text.matches, formatCount(disk?.matchesLeft ?? null)],
  ]
}
