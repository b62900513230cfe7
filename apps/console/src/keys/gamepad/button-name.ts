// A button of a gamepad in words: as the standard mapping names it, else by its number.
import { texts } from '../../texts/index.ts'

export function buttonName(button: number): string {
  return texts.keys.pad.names[button] ?? texts.keys.pad.numbered(button)
}
