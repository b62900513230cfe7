// Nothing heard yet: says what to enter at the scoring PC, and how to see a sample match.
import { useLive } from '../../api/context.ts'
import { useInterfaces } from '../../api/use-interfaces.ts'
import { texts } from '../../texts.ts'
import { orUnknown } from '../../ui/format.ts'
import { Message } from '../../ui/Message.tsx'
import styles from './IdleCourt.module.css'

export function IdleCourt() {
  const udp = useLive((live) => live.udp)
  return (
    <Message title={udp?.listening === false ? texts.idle.notListening : texts.idle.title}>
      {udp?.problem != null && <p className={styles.problem}>{udp.problem}</p>}
      <p className={styles.do}>{texts.idle.do}</p>
      <Target port={udp?.port ?? null} />
      <p className={styles.demo}>
        {texts.idle.demo} <code>{texts.idle.demoCommand}</code>
      </p>
    </Message>
  )
}

/** What to enter at the scoring PC. */
function Target({ port }: { readonly port: number | null }) {
  const interfaces = useInterfaces()
  const recommended = interfaces?.find((one) => one.recommended)
  const others = interfaces?.filter((one) => !one.recommended && !one.internal && one.family === 'IPv4') ?? []
  const hasNone = interfaces !== undefined && recommended === undefined
  return (
    <>
      <dl className={styles.target}>
        <div>
          <dt>{texts.idle.address}</dt>
          <dd>{hasNone ? texts.idle.noAddress : orUnknown(recommended?.address)}</dd>
        </div>
        <div>
          <dt>{texts.idle.port}</dt>
          <dd>{orUnknown(port)}</dd>
        </div>
      </dl>
      {hasNone && <p className={styles.do}>{texts.idle.noAddressFix}</p>}
      {others.length > 0 && (
        <p className={styles.others}>
          {texts.idle.others}: {others.map((one) => `${one.address} (${one.name})`).join(', ')}
        </p>
      )}
    </>
  )
}
