// What each control is given.
import type { ReactNode } from 'react'
import type { Control } from '../schema/control.ts'

export interface ControlProps {
  /** For its label. */
  readonly id: string
  /** Ids of what explains it. */
  readonly describedBy: string
  readonly title: string
  readonly invalid: boolean
  readonly disabled: boolean
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}

/** For whoever hears the page. */
export function spoken({ id, describedBy, invalid, disabled }: Pick<ControlProps, 'id' | 'describedBy' | 'invalid' | 'disabled'>) {
  return { id, disabled, 'aria-describedby': describedBy, 'aria-invalid': invalid }
}

export interface ControlFieldProps extends ControlProps {
  readonly control: Control
  /** Of the setting: its choices may have words. */
  readonly settingKey: string
  /** What is in use: a secret that is there is not shown. */
  readonly inUse: unknown
}

/** A control within a control: handed down, since the one that knows all kinds knows these too. */
export type RenderControl = (props: ControlFieldProps) => ReactNode
