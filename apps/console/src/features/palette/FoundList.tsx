// The results in their groups; the chosen one is marked by a bar as well as by its surface, and stays in sight.
import { useKeyNames } from '../../keys/use-key-names.ts'
import { texts } from '../../texts/index.ts'
import { orUnknown } from '../../ui/format.ts'
import { SideMark } from '../../ui/SideMark.tsx'
import type { Found } from './found.ts'
import styles from './FoundList.module.css'
import type { FoundGroup } from './use-found.ts'

interface FoundListProps {
  readonly id: string
  readonly groups: readonly FoundGroup[]
  readonly chosen: Found | null
  readonly onGo: (found: Found) => void
}

/** Of the element, for the combobox. */
export function optionId(listId: string, { id }: Found): string {
  return `${listId} ${id}`.replaceAll(/\s/g, '-')
}

export function FoundList({ id, groups, chosen, onGo }: FoundListProps) {
  return (
    <div id={id} className={styles.list} role="listbox" aria-label={texts.palette.title}>
      {groups.map(({ name, found }) => (
        <div key={name} role="group" aria-labelledby={`${id}-${name}`}>
          <div id={`${id}-${name}`} className={styles.group} role="presentation">
            {texts.palette.groups[name]}
          </div>
          {found.map((one) => (
            // The keys are with the combobox, which keeps the focus.
            <div
              key={one.id}
              ref={one.id === chosen?.id ? intoSight : null}
              id={optionId(id, one)}
              className={styles.one}
              role="option"
              tabIndex={-1}
              aria-selected={one.id === chosen?.id}
              onClick={() => onGo(one)}
            >
              <Result found={one} />
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}

const intoSight = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'nearest' })

function Result({ found }: { readonly found: Found }) {
  const { keyOf } = useKeyNames()
  switch (found.kind) {
    case 'page':
    case 'order':
      return (
        <>
          <span className={styles.words}>{found.words}</span>
          <kbd>{keyOf(found.action)}</kbd>
        </>
      )
    case 'match':
      return <MatchResult match={found.match} />
    case 'athlete':
      return (
        <>
          <span className={styles.words}>{found.name}</span>
          <span className={styles.dim}>{texts.palette.athlete(orUnknown(found.country))}</span>
        </>
      )
    default:
      return found satisfies never
  }
}

function MatchResult({ match: { number, blue, red, category, weight } }: { readonly match: Extract<Found, { kind: 'match' }>['match'] }) {
  return (
    <>
      <span className={styles.number}>{number ?? texts.palette.noNumber}</span>
      <span className={styles.words}>
        <SideMark side="blue" /> {orUnknown(blue.longName ?? blue.shortName)} <SideMark side="red" />{' '}
        {orUnknown(red.longName ?? red.shortName)}
      </span>
      <span className={styles.dim}>{[category, weight].filter(Boolean).join(' · ')}</span>
    </>
  )
}
