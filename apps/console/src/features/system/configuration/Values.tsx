// Every value by its section, with a way to find one.
import { Column } from '../parts/Column.tsx'
import { useMemo, useState } from 'react'
import { useConfig } from '../../../api/use-config.ts'
import { texts } from '../../../texts/index.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { CheckBox } from '../../../ui/CheckBox.tsx'
import field from '../../../ui/Field.module.css'
import { Unanswered } from '../../../ui/Unanswered.tsx'
import styles from './Values.module.css'
import { ValueRow } from './ValueRow.tsx'
import { findValues, type ValueFilter } from './value-words.ts'

const text = texts.system.configuration

export function Values() {
  const { data: sections, problem } = useConfig()
  const [filter, setFilter] = useState<ValueFilter>({ text: '', changedOnly: false })
  const found = useMemo(() => sections && findValues(sections, filter), [sections, filter])
  return (
    <div className={styles.values}>
      <div className={styles.head}>
        <input
          className={`${field.frame} ${styles.find}`}
          type="search"
          aria-label={text.filter}
          placeholder={text.filter}
          spellCheck={false}
          value={filter.text}
          onChange={(event) => setFilter({ ...filter, text: event.target.value })}
        />
        <CheckBox label={text.changedOnly} checked={filter.changedOnly} onChange={(changedOnly) => setFilter({ ...filter, changedOnly })} />
      </div>
      <Column>
        {found === undefined && <Unanswered what={text.valuesName} problem={problem} />}
        {found?.length === 0 && <p className={styles.none}>{text.noneFits}</p>}
        {found?.map(({ name, schema, values }) => (
          <Panel key={name} title={name}>
            <ul className={styles.list}>
              {values.map((value) => (
                <ValueRow key={value.key} value={value} schema={schema} />
              ))}
            </ul>
          </Panel>
        ))}
      </Column>
    </div>
  )
}
