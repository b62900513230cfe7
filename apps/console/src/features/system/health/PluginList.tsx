// The parts of the program, the worst first.
import { usePlugins } from '../../../api/use-plugins.ts'
import { texts } from '../../../texts/index.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { Unanswered } from '../../../ui/Unanswered.tsx'
import styles from './PluginList.module.css'
import { PluginRow } from './PluginRow.tsx'
import { inOrder } from './plugin-words.ts'

const text = texts.system.health

export function PluginList() {
  const { data: plugins, problem } = usePlugins()
  const count = plugins && text.partsOf(plugins.filter(({ state }) => state === 'running').length, plugins.length)
  return (
    <Panel title={text.parts} aside={<span className={styles.count}>{count}</span>}>
      {plugins === undefined ? (
        <Unanswered what={text.partsName} problem={problem} />
      ) : (
        <ul className={styles.list}>
          {inOrder(plugins).map((plugin) => (
            <PluginRow key={plugin.name} plugin={plugin} />
          ))}
        </ul>
      )}
    </Panel>
  )
}
