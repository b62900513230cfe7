// One part of the program: how it is, why, what to do, what it needs; and the button that starts it again.
import type { PluginInfo } from '@restrike/kernel/contract'
import { useApi } from '../../../api/context.ts'
import { useAction } from '../../../api/use-action.ts'
import { texts, translated } from '../../../texts/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { HoldButton } from '../../../ui/HoldButton.tsx'
import { Problem } from '../../../ui/Problem.tsx'
import { ToneIcon } from '../../../ui/ToneIcon.tsx'
import { useWallNow } from '../../../ui/use-now.ts'
import { formatMs, formatStamp } from '../system-format.ts'
import styles from './PluginRow.module.css'
import { pluginOrder, pluginWords } from './plugin-words.ts'

const text = texts.system.health

export function PluginRow({ plugin }: { readonly plugin: PluginInfo }) {
  const { name, state, since, reason, fix, startMs, needs, uses, waitsFor } = plugin
  const { tone, word } = pluginWords(plugin)
  const now = useWallNow(60_000)
  const facts = [
    text.since(formatStamp(since, now)),
    ...(startMs === null ? [] : [text.started(formatMs(startMs))]),
    ...(needs.length === 0 ? [] : [text.needs(needs.join(', '))]),
    ...(uses.length === 0 ? [] : [text.uses(uses.join(', '))]),
  ]
  return (
    <li className={styles.row} data-tone={tone} data-state={state}>
      <ToneIcon tone={tone} />
      <div className={styles.body}>
        <div className={styles.head}>
          <strong>{name}</strong>
          <span className={styles.word}>{word}</span>
        </div>
        <p className={styles.facts}>{facts.join(' · ')}</p>
        {waitsFor.length > 0 && <p className={styles.reason}>{text.waitsFor(waitsFor.join(', '))}</p>}
        {reason !== undefined && <p className={styles.reason}>{translated(reason)}</p>}
        {fix !== undefined && <p className={styles.fix}>{translated(fix)}</p>}
      </div>
      <Order plugin={plugin} />
    </li>
  )
}

function Order({ plugin }: { readonly plugin: PluginInfo }) {
  const { client } = useApi()
  const { name } = plugin
  const what = pluginOrder(plugin)
  const order = useAction((asked: 'start' | 'restart') => client.call(`system.plugin.${asked}`, { name }))
  return (
    <>
      <div className={styles.order}>
        {what === 'start' && (
          <Button busy={order.busy} onPress={() => order.run('start')}>
            {text.start}
          </Button>
        )}
        {what === 'restart' && (
          <HoldButton kind="quiet" label={text.restartLabel(name)} busy={order.busy} onHeld={() => order.run('restart')}>
            {text.restart}
          </HoldButton>
        )}
      </div>
      {order.problem !== null && (
        <div className={styles.problem}>
          <Problem problem={order.problem} />
        </div>
      )}
    </>
  )
}
