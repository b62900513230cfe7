// Playing by hand: frames, seconds, speeds, the loop, the sequence. Each button shows its key.
import type { ReactNode } from 'react'
import type { KeyAction } from '../../keys/key-table.ts'
import { useKeyNames } from '../../keys/use-key-names.ts'
import { texts } from '../../texts/index.ts'
import type { Player, PlayerState } from '../../video/player.ts'
import { slowRates } from './speed.ts'
import styles from './Transport.module.css'

export function Transport({ player, state }: { readonly player: Player | null; readonly state: PlayerState }) {
  const { playing, rate, loop, marks, sequence } = state
  const words = texts.review.transport
  return (
    <div className={styles.bar} role="toolbar" aria-label={words.label}>
      <Key action="tenBack" onPress={() => player?.seekBy(-10_000)}>
        {words.back10}
      </Key>
      <Key action="secondBack" onPress={() => player?.seekBy(-1_000)}>
        {words.back1}
      </Key>
      <Key action="frameBack" onPress={() => player?.step(-1)}>
        ◂|
      </Key>
      <Key action="play" strong onPress={() => (playing ? player?.pause() : player?.play())} label={playing ? words.pause : words.play}>
        {playing ? '❚❚' : '▶'}
      </Key>
      <Key action="frameOn" onPress={() => player?.step(1)}>
        |▸
      </Key>
      <Key action="secondOn" onPress={() => player?.seekBy(1_000)}>
        {words.on1}
      </Key>
      <Key action="tenOn" onPress={() => player?.seekBy(10_000)}>
        {words.on10}
      </Key>
      <span className={styles.gap} />
      <Speeds rate={rate} onChoose={(one) => player?.setRate(one)} />
      <span className={styles.gap} />
      <Key action="markIn" onPress={() => player?.setMark('in')} pressed={marks.inMs !== null}>
        [
      </Key>
      <Key action="markOut" onPress={() => player?.setMark('out')} pressed={marks.outMs !== null}>
        ]
      </Key>
      <Key action="loop" onPress={() => player?.setLoop(!loop)} pressed={loop}>
        {words.loop}
      </Key>
      <span className={styles.gap} />
      <Key action="jump" onPress={() => player?.jump()}>
        {texts.review.jump}
      </Key>
      <Key action="sequence" onPress={() => player?.toggleSequence()} pressed={sequence !== null}>
        {texts.review.sequence}
        <span className={styles.steps}>
          {texts.review.sequenceSteps.map((step, n) => (
            <span key={`${n} ${step}`} data-now={sequence === n}>
              {step}
            </span>
          ))}
        </span>
      </Key>
    </div>
  )
}

function Speeds({ rate, onChoose }: { readonly rate: number; readonly onChoose: (rate: number) => void }) {
  return (
    <div className={styles.group} role="group" aria-label={texts.review.rates}>
      {slowRates.map((one) => (
        <button key={one} type="button" className={styles.key} aria-pressed={Math.abs(rate) === one} onClick={() => onChoose(one)}>
          {texts.review.rate(one)}
        </button>
      ))}
    </div>
  )
}

interface KeyProps {
  readonly action: KeyAction
  readonly onPress: () => void
  readonly children: ReactNode
  readonly pressed?: boolean
  readonly strong?: boolean
  readonly label?: string
}

function Key({ action, onPress, children, pressed, strong = false, label = texts.keys.actions[action] }: KeyProps) {
  const { keyOf, shortcutOf } = useKeyNames()
  return (
    <button
      type="button"
      className={styles.key}
      data-strong={strong}
      aria-label={label}
      aria-keyshortcuts={shortcutOf(action)}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      onClick={onPress}
    >
      <span className={styles.sign}>{children}</span>
      <kbd className={styles.hint}>{keyOf(action)}</kbd>
    </button>
  )
}
