// The feed in full: where it listens, what to tell the scoring PC, what arrived and what did not.
import type { UdpStatus } from '@restrike/udp/contract'
import { useLive } from '../../api/context.ts'
import { useFeed } from '../../api/use-feed.ts'
import { useInterfaces } from '../../api/use-interfaces.ts'
import { texts, translated, unknownValue } from '../../texts/index.ts'
import { formatAge, formatCount } from '../../ui/format.ts'
import { ToneIcon } from '../../ui/ToneIcon.tsx'
import styles from './FeedPanel.module.css'

export function FeedPanel() {
  const udp = useLive((live) => (live.link === 'open' ? live.udp : null))
  if (udp === null) {
    return (
      <>
        <h2 className={styles.title}>{texts.feed.title}</h2>
        <p>{texts.feed.unknown}</p>
      </>
    )
  }
  return (
    <>
      <h2 className={styles.title}>{texts.feed.title}</h2>
      <p className={styles.listening}>
        <ToneIcon tone={udp.listening ? 'good' : 'bad'} />
        {udp.listening ? texts.feed.listening(udp.address, udp.port) : texts.feed.notListening(udp.port)}
      </p>
      {udp.problem !== null && <p className={styles.problem}>{translated(udp.problem)}</p>}
      <Target port={udp.port} />
      <Figures udp={udp} />
      <Senders senders={udp.senders} />
    </>
  )
}

function Target({ port }: { readonly port: number }) {
  const interfaces = useInterfaces()
  const recommended = interfaces?.find((one) => one.recommended)
  return (
    <div className={styles.target}>
      <span className={styles.label}>{texts.feed.give}</span>
      <strong className={styles.address}>
        {recommended?.address ?? unknownValue}
        <span className={styles.port}>
          {texts.feed.port} {port}
        </span>
      </strong>
      {interfaces !== undefined && recommended === undefined && <span>{texts.feed.noAddress}</span>}
    </div>
  )
}

function Figures({ udp }: { readonly udp: UdpStatus }) {
  const { ageMs } = useFeed(250)
  const lines: readonly (readonly [label: string, value: string, wrong: boolean])[] = [
    [texts.feed.last, ageMs === null ? unknownValue : texts.feed.ago(formatAge(ageMs)), false],
    [texts.feed.rate, formatCount(udp.perSecond), false],
    [texts.feed.datagrams, formatCount(udp.datagrams), false],
    [texts.feed.unknownMessages, formatCount(udp.unknown), udp.unknown > 0],
    [texts.feed.errors, formatCount(udp.errors), udp.errors > 0],
    [texts.feed.refused, formatCount(udp.refused), udp.refused > 0],
    [texts.feed.dropped, formatCount(udp.dropped), (udp.dropped ?? 0) > 0],
    [texts.feed.waiting, formatCount(udp.journal.waiting), false],
    [texts.feed.lost, formatCount(udp.journal.lost), udp.journal.lost > 0],
  ]
  return (
    <dl className={styles.figures}>
      {lines.map(([label, value, wrong]) => (
        <div key={label} className={styles.figure} data-wrong={wrong}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Senders({ senders }: { readonly senders: UdpStatus['senders'] }) {
  return (
    <>
      <h3 className={styles.label}>{texts.feed.senders}</h3>
      {senders.length === 0 && <p className={styles.none}>{texts.feed.noSenders}</p>}
      <dl className={styles.figures}>
        {senders.map((sender) => (
          <div key={sender.address} className={styles.figure}>
            <dt>{sender.address}</dt>
            <dd>{texts.feed.senderPackets(formatCount(sender.datagrams))}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
