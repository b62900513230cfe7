// What to enter at the scoring PC, large; and a datagram to see that the port is heard.
import { Link } from '@tanstack/react-router'
import { useInterfaces } from '../../../api/use-interfaces.ts'
import { useSetupFeedTest } from '../../../api/use-setup-feed-test.ts'
import { texts } from '../../../texts/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { orUnknown } from '../../../ui/format.ts'
import { Problem } from '../../../ui/Problem.tsx'
import { addressFor } from '../steps/address.ts'
import styles from './Body.module.css'
import type { BodyProps } from './body-props.ts'
import { Copied } from './Copied.tsx'

const text = texts.setup.feed

export function FeedBody({ setup: { pictures }, done }: BodyProps) {
  const interfaces = useInterfaces()
  const test = useSetupFeedTest()
  const { udp } = pictures
  const { address, others } = addressFor(interfaces ?? [], udp?.address ?? null)
  const none = interfaces !== undefined && address === null
  return (
    <div className={styles.body}>
      <dl className={styles.target}>
        <Target what={text.address} value={none ? text.noAddress : orUnknown(address)} copyable={address !== null} />
        <Target what={text.port} value={orUnknown(udp?.port)} copyable={udp !== null} />
      </dl>
      {none && <Problem problem={text.noAddressFix} tone="warn" />}
      {others.length > 0 && (
        <p className={styles.dim}>
          {text.others}: {others.join(', ')}
        </p>
      )}
      <div className={styles.orders}>
        <Button kind={done ? 'plain' : 'primary'} busy={test.busy} onPress={() => test.run()}>
          {text.test}
        </Button>
        <span role="status">{test.heardAfterMs !== null && text.tested(test.heardAfterMs)}</span>
        <Link className={styles.link} to="/settings" hash="udp">
          {text.toSettings}
        </Link>
      </div>
      <Problem problem={test.problem} />
    </div>
  )
}

function Target({ what, value, copyable }: { readonly what: string; readonly value: string; readonly copyable: boolean }) {
  return (
    <div>
      <dt>{what}</dt>
      <dd>
        {value}
        {copyable && <Copied what={what} value={value} />}
      </dd>
    </div>
  )
}
