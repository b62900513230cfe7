// The ways out of the review: to the court, and the jury's screen on another display.
import { useNavigate } from '@tanstack/react-router'
import { useApi } from '../../api/context.ts'
import { useKeyNames } from '../../keys/use-key-names.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { texts } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './ReviewLinks.module.css'

export function ReviewLinks() {
  const { keyOf } = useKeyNames()
  const { client } = useApi()
  const navigate = useNavigate()
  const leave = () => {
    void client.attempt('replay.close', {})
    void navigate({ to: '/' })
  }
  useKeys({ leave })
  return (
    <nav className={styles.links}>
      <Button onPress={leave}>
        {texts.review.leave} <kbd>{keyOf('leave')}</kbd>
      </Button>
      <a className={styles.jury} href="/jury" target="_blank" rel="noreferrer">
        {texts.review.jury.open}
      </a>
    </nav>
  )
}
