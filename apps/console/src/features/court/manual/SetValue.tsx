// A value typed and set: the score of a side, the clock. Once it is set the field is left, so that the next key is an order again.
import { type FormEvent, useRef, useState } from 'react'
import type { ManualOrders } from '../../../api/use-manual.ts'
import { texts } from '../../../texts/index.ts'
import field from '../../../ui/Field.module.css'
import { OrderButton } from './OrderButton.tsx'

interface SetValueProps {
  readonly orders: ManualOrders
  readonly place: string
  readonly label: string
  /** As it is now. */
  readonly now: string
  readonly maxLength: number
  /** Undefined while what is typed is no such value. */
  readonly parse: (typed: string) => number | undefined
  readonly onSet: (value: number) => void
}

/** Two cells of the row around it. */
export function SetValue({ orders, place, label, now, maxLength, parse, onSet }: SetValueProps) {
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const wanted = parse(typed)
  const set = (event: FormEvent) => {
    event.preventDefault()
    if (wanted === undefined) return
    onSet(wanted)
    leave()
  }
  const leave = () => {
    setTyped('')
    input.current?.blur()
  }
  return (
    <form style={{ display: 'contents' }} onSubmit={set}>
      <input
        ref={input}
        className={field.input}
        inputMode="numeric"
        maxLength={maxLength}
        autoComplete="off"
        aria-label={label}
        aria-invalid={typed !== '' && wanted === undefined}
        placeholder={now}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && leave()}
      />
      <OrderButton orders={orders} place={place} submits disabled={wanted === undefined} label={texts.manual.setValue(label)}>
        {texts.manual.set}
      </OrderButton>
    </form>
  )
}
