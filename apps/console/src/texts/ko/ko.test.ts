// What a Korean text must hold: nothing English left, no gap, particles and manners right, and short where the place is small.
import { expect, test } from 'vitest'
import { en } from '../en/index.ts'
import { ko } from './index.ts'

type Say = (...given: readonly unknown[]) => string
type Leaf = string | Say

/** Every text by its path, such as `status.pages.court`. */
function leaves(node: unknown, path = ''): ReadonlyArray<readonly [string, Leaf]> {
  if (typeof node === 'string') return [[path, node]]
  // A text with places to fill takes strings and numbers only, and what each makes of either is what these tests look at.
  if (typeof node === 'function') return [[path, node as Say]]
  return Object.entries(node ?? {}).flatMap(([key, value]) => leaves(value, path === '' ? key : `${path}.${key}`))
}

const english = new Map(leaves(en))
const korean = leaves(ko)
const strings = korean.filter((leaf): leaf is readonly [string, string] => typeof leaf[1] === 'string')
const functions = korean.filter((leaf): leaf is readonly [string, Say] => typeof leaf[1] === 'function')

/** What every function is asked with: the numbers that plurals hang on, as number and as text, and something long. */
const samples: readonly unknown[] = [0, 1, 2, 5, '0', '1', '2', '5', 'M. Thibault-Desmond de la Fontaine, Court 12, 245.A']
const said = functions.flatMap(([path, say]) => samples.map((sample) => [path, say(sample, sample, sample)] as const))
const all = [...strings, ...said]

/** Names, units, keys and what is typed or read by a machine: the same in both languages. */
const same = new Set([
  ...['reStrike VTA', 'OBS', 'PSS', 'REC', 'CPU', 'main', 'ws://127.0.0.1:4455', 'npm start -- --demo', 'restrike-config.json'],
  ...['/s', '−10 s', '−1 s', '+1 s', '+10 s', '1x', '¼x', 'ms', 's', 'min', 'h', 'MB', 'GB', '%', '−1', '–'],
  ...['Ctrl', 'Space', 'Esc', 'Del', 'Ins', 'Home', 'End', 'Page ↑', 'Page ↓', '↑', '↓', '←', '→'],
  ...['A', 'B', 'X', 'Y', 'LB', 'RB', 'LT', 'RT', 'Select', 'Start', 'L3', 'R3'],
])

test('has the same texts as English', () => {
  expect(korean.map(([path]) => path).toSorted()).toEqual([...english.keys()].toSorted())
})

test('says nothing in the words of the English text, but names, units and keys', () => {
  expect(strings.filter(([path, text]) => text === english.get(path) && !same.has(text))).toEqual([])
})

/** Latin words that stand in Korean sentences too. */
const names =
  /reStrike|restrike|obs-websocket|websocket|WebSocket|WebCodecs|Chrome|DevTools|Performance|Memory|Load|Edge|Excel|Wireshark|JSON|pcap|pss|https:\/\/example\.org\/alarm|alarms\.(rules|disabled|webhooks)|obs: debug|trace|Enter|Esc|\{[a-z]+\}|\.log|m:ss|\bid(?=[가를])|KOS\.svg/g

test('leaves no English word standing', () => {
  const plain = strings.filter(([, text]) => !same.has(text))
  expect(plain.filter(([, text]) => /[a-z]{2}/.test(text.replaceAll(names, '')) && !/^\S* ?ms$/.test(text))).toEqual([])
})

test('says something for every number and every length, with nothing left open', () => {
  expect(functions.length).toBeGreaterThan(100)
  expect(said.filter(([, text]) => typeof text !== 'string' || text.trim() === '' || /[{}]|undefined|\[object/.test(text))).toEqual([])
  const counted = functions.map(([path, say]) => [path, say(5, 5, 5)] as const)
  expect(counted.filter(([, text]) => text.includes('NaN'))).toEqual([])
  expect(strings.filter(([, text]) => text.trim() === '' || /[{}]|undefined/.test(text.replaceAll(names, '')))).toEqual([])
})

test('every given word that the English text shows is shown', () => {
  const given = ['Xav', 'Qed', 'Wug']
  const missing = functions.flatMap(([path, say]) => {
    const model = english.get(path)
    const shown =
      typeof model === 'function'
        ? given.filter((word) =>
            model(...given)
              .toLowerCase()
              .includes(word.toLowerCase()),
          )
        : []
    return shown.filter((word) => !say(...given).includes(word)).map((word) => [path, word])
  })
  expect(missing).toEqual([])
})

/** Which of two forms these take hangs on the sound before them, and how a name ends is not known. */
const changing = /Xav(을|를|이|가|은|는|과|와|로|으로|아|야|이며|이고)(?![가-힣])/

test('no particle that hangs on the sound before it follows a given word', () => {
  expect(functions.map(([path, say]) => [path, say('Xav', 'Xav', 'Xav')]).filter(([, text = '']) => changing.test(text))).toEqual([])
})

test('sentences are polite in one and the same way', () => {
  expect(all.filter(([, text]) => text.endsWith('.') && !/(니다|세요)\.$/.test(text) && !/[0-9A-Za-z)]\.$/.test(text))).toEqual([])
  expect(all.filter(([, text]) => /(해요|예요|이에요|어요|아요|할게|한다|이다)[.!]?$/.test(text))).toEqual([])
})

/** Texts whose places were sized for English: the bar, the rail, what is read at a glance, and buttons. */
const tight = new RegExp(
  `^(${[
    ...['status', 'phase', 'court', 'review', 'hold', 'letter', 'challenges.state', 'techniques.kinds', 'alarms.(acknowledge|item)'],
    ...['manual.(byHand|nextByHand|goOn|set|gamJeom|side|clock|round|pause|winner|classifications|challenge|undo)'],
    ...['obs.(recording|streaming|buffer).(start|stop|pause|resume|save)', 'obs.connections.(add|connect|disconnect|forget|change)'],
    ...['settings.bar.(save|undo|undoEdits|toFault)', 'overlays.(keep|undo|back|before|refresh|copy)', 'keys.settings.(change|stop|undo)'],
    ...[
      'matches.export.button',
      'matches.video.(open|keep|letGo|save)',
      'setup.(next|toCourt)',
      'system.sections',
      'system.health.(restart|start)',
    ],
  ].join('|')})(\\.|$)`,
)

/** A syllable is about as wide as this many Latin letters in the fonts that computers come with. */
const syllable = 1.8
const wordJoiner = '\u2060'
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, sign) => sum + (/[가-힣]/.test(sign) ? syllable : sign === wordJoiner ? 0 : 1), 0)
/** No place is narrower than a word of three syllables, however short the English is. */
const least = 3 * syllable

const undo = 'the usual word; a shorter one would be that of a cancelled challenge, and its buttons are as wide as their word'
/** Longer than that, and why it may be. */
const longer: Readonly<Record<string, string>> = {
  ...{ 'keys.settings.undo': undo, 'manual.undo.undo': undo, 'review.undo': undo, 'settings.bar.undo': undo },
  'obs.recording.pause': 'beside "stop" it must not be mistaken for it; on a narrow screen it goes to a second line',
}

test('what has a place of its own size is not much longer than in English', () => {
  const long = korean.flatMap(([path, leaf]) => {
    if (!tight.test(path) || longer[path] !== undefined) return []
    return samples.flatMap((sample) => {
      const [text, model] = [leaf, english.get(path) ?? ''].map((one) => (typeof one === 'string' ? one : one(sample, sample, sample)))
      const share = widthOf(text ?? '') / Math.max(widthOf(model ?? ''), least / 1.6)
      return share > 1.6 ? [`${path}: ${text} (${model}) ${share.toFixed(2)}`] : []
    })
  })
  expect(long).toEqual([])
})

test('names of the rail fit into its 66 px', () => {
  // 13 px a syllable at most, in any font; a Latin letter takes two thirds of it.
  const wide = Object.values(ko.status.pages).filter(
    (name) => Array.from(name).reduce((sum, sign) => sum + (/[가-힣]/.test(sign) ? 13 : 8), 0) > 66,
  )
  expect(wide).toEqual([])
})
