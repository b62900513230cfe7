// The way to the file of the configuration, with its earlier versions, its export and its import.
import { Link } from '@tanstack/react-router'
import { texts } from '../../texts/index.ts'
import styles from './FileLink.module.css'

export function FileLink({ words }: { readonly words: string }) {
  return (
    <p className={styles.words}>
      {words}{' '}
      <Link className={styles.link} to="/system" search={{ section: 'configuration' }}>
        {texts.settings.file.link}
      </Link>
    </p>
  )
}
