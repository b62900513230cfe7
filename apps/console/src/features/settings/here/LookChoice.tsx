// Theme and colours of this browser, with a sample of the states and the sides as they look now.
import { useMantineColorScheme } from '@mantine/core'
import { useEffect, useState } from 'react'
import { texts } from '../../../texts/index.ts'
import { SideMark } from '../../../ui/SideMark.tsx'
import { StateWord } from '../../../ui/StateWord.tsx'
import { keepPalette, keptPalette, type PaletteName, palettes, showPalette } from '../../../ui/colour-palette.ts'
import styles from './LookChoice.module.css'
import { Pick } from './Pick.tsx'

const text = texts.settings.look
const themes = ['dark', 'light'] as const
const tones = ['good', 'warn', 'bad', 'unknown'] as const

export function LookChoice() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const [palette, setPalette] = useState<PaletteName>(() => keptPalette(localStorage))
  useEffect(() => showPalette(document.documentElement, palette), [palette])
  const choose = (next: PaletteName) => {
    keepPalette(localStorage, next)
    setPalette(next)
  }
  return (
    <>
      <Pick
        label={text.theme}
        help={text.themeHelp}
        options={themes.map((one) => [one, text.themes[one]])}
        value={colorScheme === 'light' ? 'light' : 'dark'}
        onChange={setColorScheme}
      />
      <Pick
        label={text.colours}
        help={text.coloursHelp}
        options={palettes.map((one) => [one, text.palettes[one]])}
        value={palette}
        onChange={choose}
      />
      <div className={styles.sample} role="group" aria-label={text.sample}>
        <span className={styles.side} data-side="blue">
          <SideMark side="blue" size="large" />
          {texts.side.blue}
        </span>
        <span className={styles.side} data-side="red">
          <SideMark side="red" size="large" />
          {texts.side.red}
        </span>
        {tones.map((tone) => (
          <StateWord key={tone} tone={tone}>
            {text.states[tone]}
          </StateWord>
        ))}
      </div>
    </>
  )
}
