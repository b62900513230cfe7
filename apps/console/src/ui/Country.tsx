// A team by the three letters of the wire: flag and letters. Letters that nobody has stand alone, in a neutral box.
import { countries } from 'virtual:country-flags'
import styles from './Country.module.css'
import { orUnknown } from './format.ts'

export function Country({ code }: { readonly code: string | null }) {
  const country = code === null ? undefined : countries[code.trim().toUpperCase()]
  if (country === undefined) return <span className={styles.box}>{orUnknown(code)}</span>
  const [flag, name] = country
  return (
    <>
      <img className={styles.flag} src={`/flags/${flag}.svg`} alt={name} width={48} height={36} draggable={false} />
      <span className={styles.letters}>{code}</span>
    </>
  )
}
