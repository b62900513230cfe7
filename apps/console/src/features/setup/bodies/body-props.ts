// What the inside of each step is given.
import type { Setup } from '../use-pictures.ts'

export interface BodyProps {
  readonly setup: Setup
  /** The step is proved: its button is no longer the first thing to press. */
  readonly done: boolean
}
