// The flag of a team by the three letters of the wire. Letters that nobody has keep their letters, in a neutral box.
import { countries } from 'virtual:country-flags'
import { orUnknown } from './format.ts'
import styles from './Flag.module.css'

export function Flag({ code }: { readonly code: string | null }) {
  const country = code === null ? undefined : countries[code.trim().toUpperCase()]
  if (country === undefined) return <span className={styles.unknown}>{orUnknown(code?.slice(0, 3))}</span>
  const [flag, name] = country
  return <img className={styles.flag} src={`/flags/${flag}.svg`} alt={name} width={48} height={36} draggable={false} />
}
