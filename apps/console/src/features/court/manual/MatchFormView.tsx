// The form of a new match: Enter goes on from field to field, and begins the match from the last one.
import type { ManualMatch } from '@restrike/match/contract'
import { type FormEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { texts } from '../../../texts/index.ts'
import { Country } from '../../../ui/Country.tsx'
import { type Side, SideMark } from '../../../ui/SideMark.tsx'
import { useSideOrder } from '../side-order.ts'
import { FormField } from './FormField.tsx'
import { type FieldName, fields, type FormProblems, type MatchForm, readForm } from './match-form.ts'
import styles from './MatchFormView.module.css'

interface MatchFormViewProps {
  /** What it begins with. */
  readonly initial: MatchForm
  readonly onBegin: (match: ManualMatch, form: MatchForm) => void
  /** Beside the button that begins. */
  readonly children: ReactNode
}

const noProblems: FormProblems = {}

export function MatchFormView({ initial, onBegin, children }: MatchFormViewProps) {
  const element = useRef<HTMLFormElement>(null)
  const [form, setForm] = useState(initial)
  const [problems, setProblems] = useState(noProblems)
  const order = useSideOrder()
  const words = texts.manual.form
  const change = (field: FieldName, value: string) => {
    setForm((before) => ({ ...before, [field]: value }))
    setProblems(({ [field]: _mended, ...others }) => others)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readForm(form)
    if ('match' in read) return onBegin(read.match, form)
    setProblems(read.problems)
    const wrong = fields.find((field) => read.problems[field] !== undefined)
    inputs(element.current)
      .find(({ name }) => name === wrong)
      ?.focus()
  }
  const line = (field: FieldName, label: string, maxLength: number, first = false) => (
    <FormField {...{ name: field, label, maxLength, first }} value={form[field]} problem={problems[field]} onChange={change} />
  )
  return (
    <form ref={element} className={styles.form} noValidate onSubmit={submit} onKeyDown={goOn}>
      <div className={styles.match}>
        {line('number', words.number, 20, true)}
        {line('category', words.category, 60)}
        {line('weight', words.weight, 60)}
        {line('division', words.division, 60)}
        {line('rounds', words.rounds, 1)}
        {line('roundTime', words.roundTime, 5)}
      </div>
      <div className={styles.athletes}>
        {order.map((side) => (
          <fieldset key={side} className={styles.athlete} data-side={side}>
            <legend className={styles.legend}>{words.athlete[side]}</legend>
            <SideMark side={side} size="large" />
            {line(countryOf[side], words.country, 4)}
            <span className={styles.flag}>
              <FlagPreview code={form[countryOf[side]]} />
            </span>
            {line(nameOf[side], words.name, 60)}
          </fieldset>
        ))}
      </div>
      <div className={styles.end}>{children}</div>
    </form>
  )
}

const countryOf = { blue: 'blueCountry', red: 'redCountry' } as const satisfies Record<Side, FieldName>
const nameOf = { blue: 'blueName', red: 'redName' } as const satisfies Record<Side, FieldName>

/** The picture that the letters mean, as soon as they mean one. */
function FlagPreview({ code }: { readonly code: string }) {
  const letters = code.trim().toUpperCase()
  return letters.length < 3 ? null : <Country code={letters} />
}

/** Enter in a line goes to the next one, held only to that; from the last one, and from a button, the browser submits. */
function goOn(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || event.repeat || event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement)) return
  const lines = inputs(event.currentTarget)
  const next = lines[lines.indexOf(event.target) + 1]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}

function inputs(form: HTMLFormElement | null): readonly HTMLInputElement[] {
  return form === null ? [] : [...form.querySelectorAll('input')]
}
