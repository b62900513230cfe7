// A team in a row of a list: flag and letters, as high as the line.
import { Country } from '../../../ui/Country.tsx'
import styles from './SmallCountry.module.css'

export function SmallCountry({ code }: { readonly code: string | null }) {
  return (
    <span className={styles.country}>
      <Country code={code} />
    </span>
  )
}
