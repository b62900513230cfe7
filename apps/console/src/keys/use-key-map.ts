// The keys as everybody has them now; as last heard while the server does not tell its settings.
import { useEffect } from 'react'
import { useSetting } from '../api/use-setting.ts'
import { type KeyMap, keyMapOf } from './key-map.ts'

export const keysSetting = 'console.keys'

/** Of the one server there is. A hand that has learned a key does not unlearn it because a part of the program restarts. */
let heard: unknown

export function useKeyMap(): KeyMap {
  const setting = useSetting(keysSetting)
  useEffect(() => {
    if (setting !== undefined) heard = setting
  }, [setting])
  return keyMapOf(setting === undefined ? heard : setting)
}
