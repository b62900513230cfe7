// The configuration as a file to take elsewhere; with its passwords only when asked for.
import { useState } from 'react'
import { useApi } from '../../../api/context.ts'
import { useAction } from '../../../api/use-action.ts'
import { texts } from '../../../texts/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { Problem } from '../../../ui/Problem.tsx'
import { CheckBox } from '../../../ui/CheckBox.tsx'
import { saveFile } from '../../../ui/save-file.ts'
import styles from './Export.module.css'

const text = texts.system.configuration

export function Export() {
  const { client } = useApi()
  const [secrets, setSecrets] = useState(false)
  const take = useAction(async () => {
    const { text: exported } = await client.call('config.export', { secrets })
    saveFile(text.exportFile, exported, 'application/json')
  })
  return (
    <Panel title={text.take}>
      <div className={styles.line}>
        <Button busy={take.busy} onPress={() => take.run()}>
          {text.export}
        </Button>
        <CheckBox label={text.withSecrets} checked={secrets} onChange={setSecrets} />
      </div>
      <Problem problem={take.problem} />
    </Panel>
  )
}
