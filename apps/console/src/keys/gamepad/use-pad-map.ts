// What the gamepad does, as everybody has it now.
import { useMemo } from 'react'
import { useSetting } from '../../api/use-setting.ts'
import { type PadMap, padMapOf } from './pad-map.ts'

export const padSetting = 'console.gamepad'

export function usePadMap(): PadMap {
  const setting = useSetting(padSetting)
  return useMemo(() => padMapOf(setting), [setting])
}
