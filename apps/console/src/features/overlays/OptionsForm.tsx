// Everything that can be chosen of an overlay. What is not on air yet is marked.
import type { OverlayOptions } from '@restrike/overlays/contract'
import { languages } from '../../texts/language.ts'
import { texts } from '../../texts/index.ts'
import { Field } from '../../ui/Field.tsx'
import { CheckBox } from '../../ui/CheckBox.tsx'
import { Select } from '../../ui/Select.tsx'
import { ColourField } from './ColourField.tsx'
import type { OptionName } from './draft.ts'
import styles from './OptionsForm.module.css'
import { SlideField } from './SlideField.tsx'

const text = texts.overlays
const positions = ['top-left', 'top', 'top-right', 'bottom-left', 'bottom', 'bottom-right'] as const
const keyColour = '#00b140'

interface OptionsFormProps {
  readonly options: OverlayOptions
  readonly changed: readonly OptionName[]
  readonly onChange: (options: OverlayOptions) => void
}

export function OptionsForm({ options, changed, onChange }: OptionsFormProps) {
  const set = (part: Partial<OverlayOptions>) => onChange({ ...options, ...part })
  const name = (option: OptionName) => `${text.option[option]}${changed.includes(option) ? ' ●' : ''}`
  return (
    <section className={styles.form} aria-label={text.options}>
      <Select
        label={name('theme')}
        options={[
          ['dark', text.theme.dark],
          ['light', text.theme.light],
        ]}
        value={options.theme}
        onChange={(theme) => set({ theme })}
      />
      <Select
        label={name('position')}
        options={[['own', text.position.own], ...positions.map((one) => [one, text.position[one]] as const)]}
        value={options.position ?? 'own'}
        onChange={(one) => {
          const { position: _before, ...rest } = options
          onChange(one === 'own' ? rest : { ...rest, position: one })
        }}
      />
      <SlideField
        label={name('scale')}
        value={Math.round(options.scale * 100)}
        from={50}
        to={200}
        step={5}
        onChange={(value) => set({ scale: value / 100 })}
      />
      <SlideField label={name('margin')} value={options.margin} from={0} to={15} step={0.5} onChange={(margin) => set({ margin })} />
      <CheckBox label={name('swap')} checked={options.swap} onChange={(swap) => set({ swap })} />
      <CheckBox label={name('flags')} checked={options.flags} onChange={(flags) => set({ flags })} />
      <CheckBox label={name('hits')} checked={options.hits} onChange={(hits) => set({ hits })} />
      <Colours options={options} name={name} set={set} />
      <Field label={name('title')} value={options.title} maxLength={80} placeholder={text.titleHint} onChange={(title) => set({ title })} />
      <Select
        label={name('language')}
        options={[
          ['en', languages.en],
          ['es', languages.es],
          ['ko', languages.ko],
        ]}
        value={options.language}
        onChange={(language) => set({ language })}
      />
    </section>
  )
}

interface ColoursProps {
  readonly options: OverlayOptions
  readonly name: (option: OptionName) => string
  readonly set: (part: Partial<OverlayOptions>) => void
}

function Colours({ options, name, set }: ColoursProps) {
  return (
    <>
      <div className={styles.pair}>
        <ColourField label={name('blue')} value={options.blue} onChange={(blue) => set({ blue })} />
        <ColourField label={name('red')} value={options.red} onChange={(red) => set({ red })} />
      </div>
      <div className={styles.pair}>
        <Select
          label={name('chroma')}
          options={[
            ['none', text.chroma.none],
            ['colour', text.chroma.colour],
          ]}
          value={options.chroma === null ? 'none' : 'colour'}
          onChange={(one) => set({ chroma: one === 'none' ? null : keyColour })}
        />
        {options.chroma !== null && (
          <ColourField label={text.chroma.colour} value={options.chroma} onChange={(chroma) => set({ chroma })} />
        )}
      </div>
    </>
  )
}
