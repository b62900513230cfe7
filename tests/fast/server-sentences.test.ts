// What the server says and a page shows has its sentence in every language of the console, and the tables hold no other: who changes a
// sentence of the server, or writes a new one, is told here what to translate.
import { globSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { sentences as spanish, tables as spanishTables, translated as inSpanish } from '../../apps/console/src/texts/es/server/index.ts'
import { sentences as korean, tables as koreanTables, translated as inKorean } from '../../apps/console/src/texts/ko/server/index.ts'
import { type Said, saidByTheServer, textsIn } from '../../scripts/server-sentences.ts'

interface Elsewhere {
  readonly why: string
  readonly file?: RegExp
  /** One of the calls and properties around it. */
  readonly within?: RegExp
  readonly text?: RegExp
}

/** Cannot happen, or is said by one part of the program to another. */
const faultOfTheProgram =
  /^(The call was cut off \(\{1\}\)|"\{1\}" is lent already|the kernel lends no gateway|A column has|There are no transactions here|Streaming is not offered|SQLite cannot store|a value of type|this is no capture of packets|the record at \{1\}|a recording without parts|no film$|not (this way|used)$|the request \{1\} has opened nothing)/

/** What no page shows. All that is given of one must fit. */
const elsewhere: readonly Elsewhere[] = [
  { why: 'lines of the log', within: /\blog\b.*\.(debug|info|warn|error|fatal)\(\)$/ },
  { why: 'words of the log and of reports of a crash', file: /kernel\/src\/log\/(crash|secrets|archive|terminal|log)\b/ },
  { why: 'lines of the log', text: /^The look of "\{1\}" at its next configuration$/ },
  { why: 'why something is done, for the log', text: /^(StartRecord|adopt) \{1\}$/ },
  { why: 'why something is done, for the log', file: /(recorder\/src\/(plan|wanting)|library\/retention)\.ts$/ },
  { why: 'the documentation of the interface', within: /^\.(summary|help)$/ },
  { why: 'the documentation of the interface', file: /openapi\.ts$|config\/views\.ts$/ },
  { why: 'figures for those who collect metrics', within: /metrics\.\w+\(\)$/ },
  { why: 'figures for those who collect metrics', file: /(^|[-/])(metrics|figures|registry)\.ts$/ },
  { why: 'what only the command line prints', file: /^apps\/server\/src\/(main|options|instance|window|cli\/(?!start)\w+)\b/ },
  { why: 'what only the command line prints', file: /cli\/start\.ts$/, within: /write\(\)$|Error\(\)$|catch\(\)$/ },
  { why: 'what only the command line prints', file: /doctor\/src\/contract\/text\.ts$|stalls\/watch-thread\.ts$/ },
  { why: 'SQL', text: /\b([A-Z]{5,}|AS|BY|LIKE)\b.* |^(BEGIN|DROP) |^[\w.]+ (as|[<=]) [\w?]+$/ },
  { why: 'source, pictures, headers and wire', text: /^(export |<|HTTP\/|Bearer |Basic |at1;)|keyint=\{2\}$/ },
  { why: 'a unit is written alike everywhere', text: /^\{1\} (ms|kB|MB|GB|min)$|^\{1\} h \{2\} min$|^(HTTP|UDP)$/ },
  { why: 'names of people, countries, programs and things in OBS', file: /flags\/src\/codes\.ts$/ },
  {
    why: 'names of people, countries, programs and things in OBS',
    text: /^(Noel Desmond|Marc Thibault|Replay Buffer|reStrike (VTA 0|\(may).*)$|of reStrike VTA$/,
  },
  { why: 'datagrams that cannot be read are counted, and told apart in the log', file: /^packages\/pss\// },
  { why: 'the dossier is a file, in English as the ledger is', file: /replay\/src\/(dossier\/page|match-facts)/ },
  {
    why: 'the dossier is a file, in English as the ledger is',
    file: /(dossier-command|write-dossier)\.ts$/,
    text: /^(Datagrams are missing|time 0 is|challenge \{1\}$|no datagram is known)/,
  },
  { why: 'the bundle is a file, for those who wrote the program', file: /doctor\/src\/bundle\// },
  {
    why: 'names and chapters of recordings are files',
    file: /recorder\/src\/(chapters|file-name|naming)\.ts$/,
    text: /^(?!There is no token|Correct )/,
  },
  { why: 'comments in a capture', file: /debug\/src\/capture\/(capture-writer|open-files)\.ts$/ },
  { why: 'where the program stood', text: /^\(top level\)$/ },
  { why: 'what a connection is closed with is read by programs', within: /\.close\(\)$/ },
  { why: 'looked for in what another part says', within: /\.startsWith\(\)$/ },
  { why: 'looked for in what another part says', file: /webhook-words\.ts$/, text: /^bad port$/ },
  { why: 'a fault of the program, for those who mend it', within: /^(Type|Range)?Error\(\)$/, text: faultOfTheProgram },
]

const looksSaid = /[a-z]{2,} [a-z(]|\} [a-z]{2,}|[a-z]{2,} \{/i
/** There a single word is said too. */
const alwaysSaid = /^(\.title|count\(\))$/

function isShown({ file, text, within }: Said): boolean {
  const said = looksSaid.test(text) || (/[a-z]{2}/i.test(text) && alwaysSaid.test(within.at(-1) ?? ''))
  return said && !elsewhere.some((one) => fits(one, { file, text, within }))
}

function fits(one: Elsewhere, { file, text, within }: Said): boolean {
  return (
    one.file?.test(file) !== false &&
    one.text?.test(text) !== false &&
    (one.within === undefined || within.some((name) => one.within?.test(name)))
  )
}

const said = saidByTheServer()
const texts = new Set(said.map(({ text }) => text))
const shown = said.filter(isShown)

describe.each([
  ['Spanish', spanish, spanishTables, inSpanish],
  ['Korean', korean, koreanTables, inKorean],
])('in %s', (_language, sentences, tables, translated) => {
  test('every sentence that a page shows has its own', () => {
    const missing = shown.filter(({ text }) => !Object.hasOwn(sentences, text))
    expect(missing.map(({ file, text, within }) => `${file} ${within.slice(-2).join(' ')}: ${text}`)).toEqual([])
  })

  test('every sentence is one that the server says', () => {
    expect(Object.keys(sentences).filter((key) => !texts.has(key))).toEqual([])
  })

  test('every sentence stands in one table alone', () => {
    const seen = new Set<string>()
    expect(tables.flatMap((table) => Object.keys(table)).filter((key) => seen.size === seen.add(key).size)).toEqual([])
  })

  test('what is said of a part of the program, or of a connection, keeps its name', () => {
    const names = globSync('plugins/*', { cwd: path.resolve(import.meta.dirname, '../..') }).map((folder) => path.basename(folder))
    expect(names).toContain('settings')
    expect(names.filter((name) => !translated(`Waits for ${name}, which failed`).includes(name))).toEqual([])
    for (const name of ['stream', 'record', 'Red', 'Blue'])
      for (const sentence of [`OBS "${name}" is not connected: OBS was closed`, `Buffer of "${name}"`, `OBS "${name}": frames`])
        expect(translated(sentence)).toContain(name)
  })

  test('what is translated already stays as it is: a page may build a sentence around it, and show that', () => {
    const filled = Object.values(sentences).map((words) => words.replaceAll(/\{\w+\}/g, '7'))
    expect(filled.filter((words) => translated(words) !== words)).toEqual([])
  })

  test('every value stands in the translation, and no other', () => {
    const places = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted()
    expect(Object.entries(sentences).filter(([key, words]) => places(key).join() !== places(words).join())).toEqual([])
  })
})

test('what is said to be shown nowhere is still there, and nobody has translated it', () => {
  expect(elsewhere.filter((one) => !said.some((text) => fits(one, text)))).toEqual([])
  const hidden = new Set(said.filter((one) => looksSaid.test(one.text) && !isShown(one)).map(({ text }) => text))
  for (const { text } of shown) hidden.delete(text)
  expect([...hidden].filter((text) => Object.hasOwn(spanish, text) && Object.hasOwn(korean, text))).toEqual([])
})

test('a text is found wherever it stands, its values numbered, with the calls and properties around it', () => {
  const source =
    'import "a b"\nconst a = { fix: `Start ${b("not this")} of ${c as D}.` }\nfunction e(f: "a type") { return ctx.error("x", {}, "It is gone") }'
  expect(textsIn('a.ts', source).map(({ text, within }) => [text, within.join(' ')])).toEqual([
    ['Start {1} of {2}.', '.fix'],
    ['not this', '.fix b()'],
    ['x', 'ctx.error()'],
    ['It is gone', 'ctx.error()'],
  ])
})
