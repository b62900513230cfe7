// A team by the three letters of the wire: flag and letters, the flag as people of this place have chosen it. Letters without a flag, or whose
// picture cannot be had, stand alone, in a neutral box.
import { useState } from 'react'
import { countries } from 'virtual:country-flags'
import { useLive } from '../api/context.ts'
import styles from './Country.module.css'
import { orUnknown } from './format.ts'

export function Country({ code }: { readonly code: string | null }) {
  const letters = code?.trim().toUpperCase() ?? ''
  const chosen = useLive((live) => live.flags?.[letters])
  const [broken, setBroken] = useState<string>()
  const [flag, name = letters] = countries[letters] ?? []
  const builtIn = flag === undefined ? null : `/flags/${flag}.svg`
  const picture = chosen === undefined ? builtIn : chosen
  if (picture === null || picture === broken) return <span className={styles.box}>{orUnknown(code)}</span>
  return (
    <>
      <img className={styles.flag} src={picture} alt={name} width={48} height={36} draggable={false} onError={() => setBroken(picture)} />
      <span className={styles.letters}>{code}</span>
    </>
  )
}
