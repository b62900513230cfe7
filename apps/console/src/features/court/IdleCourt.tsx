// Nothing heard yet: says what to enter at the scoring PC, where the checklist is, and how to go on without a scoring system.
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useLive } from '../../api/context.ts'
import { useInterfaces } from '../../api/use-interfaces.ts'
import { useManualOrders } from '../../api/use-manual.ts'
import { texts, translated } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { orUnknown } from '../../ui/format.ts'
import { Message } from '../../ui/Message.tsx'
import styles from './IdleCourt.module.css'

const BeginByHand = lazy(async () => ({ default: (await import('./manual/BeginByHand.tsx')).BeginByHand }))

export function IdleCourt() {
  const udp = useLive((live) => live.udp)
  const [entering, setEntering] = useState(false)
  if (entering) return <EnterByHand onEnd={() => setEntering(false)} />
  return (
    <Message title={udp?.listening === false ? texts.idle.notListening : texts.idle.title}>
      {udp?.problem != null && <p className={styles.problem}>{translated(udp.problem)}</p>}
      <p className={styles.do}>{texts.idle.do}</p>
      <Target port={udp?.port ?? null} />
      <Link to="/setup">{texts.idle.setup}</Link>
      <div className={styles.byHand}>
        <span>{texts.manual.idle}</span>
        <Button onPress={() => setEntering(true)}>{texts.manual.enter}</Button>
      </div>
      <p className={styles.demo}>
        {texts.idle.demo} <code>{texts.idle.demoCommand}</code>
      </p>
    </Message>
  )
}

/** The board takes its place as soon as the match has begun. */
function EnterByHand({ onEnd }: { readonly onEnd: () => void }) {
  const orders = useManualOrders()
  return (
    <div className={styles.enter}>
      <Suspense>
        <BeginByHand match={null} orders={orders} onEnd={onEnd} />
      </Suspense>
    </div>
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
