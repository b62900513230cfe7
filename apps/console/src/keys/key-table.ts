// Every key of the console as it comes: what it does, and where. What people have changed is laid over it in key-map.ts.
import type { Texts } from '../texts/index.ts'

/** `everywhere`: each page of the operator; `manual`: the court while the match is entered by hand; `lists`: where rows can be chosen. */
export type KeyPlace = 'everywhere' | 'court' | 'manual' | 'review' | 'lists'

export type KeyAction = keyof Texts['keys']['actions']

export interface KeyEntry {
  readonly action: KeyAction
  /** Its name, see key-press.ts: a letter in capitals, a sign, or as the browser names it, with `Shift+` before it where that is held. */
  readonly key: string
  readonly place: KeyPlace
}

const at = (place: KeyPlace, keys: Partial<Record<KeyAction, string>>): readonly KeyEntry[] =>
  // `as`: the keys of the object are those of its type, and each has a value.
  (Object.entries(keys) as Array<[KeyAction, string]>).map(([action, key]) => ({ action, key, place }))

export const keyTable: readonly KeyEntry[] = [
  ...at('everywhere', { replay: 'R', mark: 'M', keys: '?', find: 'Ctrl+K' }),
  // The function keys that browsers leave alone, and the digits that no camera has.
  ...at('everywhere', { pageCourt: 'F2', pageReview: 'F4', pageMatches: 'F8', pageObs: 'F9' }),
  ...at('everywhere', { pageOverlays: '6', pageSystem: '7', pageSettings: '8', pageSetup: '9' }),
  ...at('everywhere', { theme: 'T', alarmsSeen: 'Backspace' }),
  ...at('court', { swapSides: 'L', filterScore: 'P', filterHits: 'H', filterClock: 'I' }),
  // For the left hand alone: blue above, red below it, the digit is what blue's technique counts.
  ...at('manual', { manualClock: ' ', manualUndo: 'Z', manualNextRound: 'V' }),
  ...at('manual', { manualBluePunch: '1', manualBlueBody: '2', manualBlueHead: '3', manualBlueTurnBody: '4', manualBlueTurnHead: '5' }),
  ...at('manual', { manualBlueGamJeom: 'Q', manualBlueChallenge: 'W' }),
  ...at('manual', { manualRedPunch: 'A', manualRedBody: 'S', manualRedHead: 'D', manualRedTurnBody: 'F', manualRedTurnHead: 'G' }),
  ...at('manual', { manualRedGamJeom: 'X', manualRedChallenge: 'C' }),
  ...at('review', { play: ' ', backwards: 'J', pause: 'K', forwards: 'L', frameBack: ',', frameOn: '.' }),
  ...at('review', { secondBack: 'ArrowLeft', secondOn: 'ArrowRight', tenBack: 'Shift+ArrowLeft', tenOn: 'Shift+ArrowRight' }),
  ...at('review', { slower: 'ArrowDown', faster: 'ArrowUp', jump: 'G', sequence: 'S', markIn: '[', markOut: ']', loop: 'O' }),
  ...at('review', { angle1: '1', angle2: '2', angle3: '3', angle4: '4', zoomIn: '+', zoomOut: '-', wholePicture: '0' }),
  ...at('review', { uphold: 'U', reject: 'X', noVideo: 'N', cancel: 'C', undo: 'Z', reason: 'E', leave: 'Escape' }),
  ...at('lists', { listSearch: '/', listDown: 'ArrowDown', listUp: 'ArrowUp' }),
]

/** In the order in which they are shown. */
export const keyPlaces: readonly KeyPlace[] = ['everywhere', 'review', 'court', 'manual', 'lists']

/** Whether keys of both can be meant at the same moment. */
export function placesMeet(one: KeyPlace, other: KeyPlace): boolean {
  if (one === other || one === 'everywhere' || other === 'everywhere') return true
  return one !== 'review' && other !== 'review'
}

const repeating: ReadonlySet<KeyAction> = new Set<KeyAction>([
  ...(['frameBack', 'frameOn', 'secondBack', 'secondOn', 'tenBack', 'tenOn', 'zoomIn', 'zoomOut', 'listDown', 'listUp'] as const),
])

/** Done again and again while its key is held; all others once, so that a heavy hand gives no second point. */
export function repeats(action: KeyAction): boolean {
  return repeating.has(action)
}
