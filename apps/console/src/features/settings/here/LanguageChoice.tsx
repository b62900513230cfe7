// The language of the pages. It is spoken from the next load of the page on: in a match that waits for a second press, elsewhere it comes
// by itself.
import { useState } from 'react'
import { useLive } from '../../../api/context.ts'
import { texts } from '../../../texts/index.ts'
import { chooseLanguage, chosenLanguage, type Language, languages } from '../../../texts/language.ts'
import { Button } from '../../../ui/Button.tsx'
import { Problem } from '../../../ui/Problem.tsx'
import styles from './LanguageChoice.module.css'
import { isMatchOn } from './match-on.ts'
import { Pick } from './Pick.tsx'
import { useReload } from './use-reload.ts'

const text = texts.settings.language
type Choice = Language | 'own'
const options: ReadonlyArray<readonly [Choice, string]> = [
  ['own', text.own],
  // `as`: the names of the entries are the languages.
  ...(Object.entries(languages) as Array<[Language, string]>),
]

export function LanguageChoice() {
  const inMatch = useLive((live) => isMatchOn(live.match?.phase ?? null))
  const kept = chosenLanguage(localStorage) ?? 'own'
  const [wanted, setWanted] = useState<Choice>(kept)
  const { coming, begin } = useReload()
  const use = (choice: Choice) => {
    chooseLanguage(localStorage, choice === 'own' ? null : choice)
    begin()
  }
  const choose = (choice: Choice) => {
    setWanted(choice)
    if (choice !== kept && !inMatch) use(choice)
  }
  return (
    <>
      <Pick label={text.label} options={options} value={wanted} onChange={choose} />
      <div className={styles.about} role="status">
        {coming && text.reloads}
        {!coming && wanted !== kept && inMatch && (
          <>
            <Problem problem={text.inMatch} tone="warn" bare />
            <div className={styles.buttons}>
              <Button kind="primary" onPress={() => use(wanted)}>
                {text.load}
              </Button>
              <Button kind="quiet" onPress={() => setWanted(kept)}>
                {text.keep}
              </Button>
            </div>
          </>
        )}
      </div>
    </>
  )
}
