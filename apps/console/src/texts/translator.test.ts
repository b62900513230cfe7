// How a sentence of the server is found in a table, whatever was filled into it.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { translator } from './translator.ts'

const joints = {
  '{1}; {2}': '{1}; {2}',
  '{1}: {2}': '{1}: {2}',
  '{1}, {2}': '{1}, {2}',
  '{1} and {2}': '{1} y {2}',
  '{count} {1}': '{count} {1}',
  '{1}.': '{1}.',
}
const say = translator(
  {
    'OBS was closed': 'OBS se ha cerrado',
    'Start OBS.': 'Inicie OBS.',
    'Look at OBS.': 'Mire OBS.',
    'OBS "{1}" is not connected: {2}': 'OBS «{1}» no está conectado: {2}',
    '{1} is not recorded: OBS "{2}" {3}': 'OBS «{2}» {3}: {1} no se graba',
    '{1} is not recorded': '{1} no se graba',
    'Match {1}': 'Combate {1}',
    'does not start': 'no arranca',
    'Cut from the recording. {1}.': 'Cortado de la grabación. {1}.',
    'The disk runs short: {value} free at {name}': 'En {name} quedan {value}',
    'Nothing was changed: {1}': 'No se cambió nada: {1}',
    'it is missing': 'falta',
    'Maximum time: {1} s.': 'Tiempo máximo: {1} s.',
    'datagrams wait': 'datagramas esperan',
    ', and {1} more': ' y {1} más',
    ', full at {1} without a break': ', lleno a las {1} sin pausas',
    ', {1} matches left': ', quedan {1} combates',
    'The file is not usable: {1}{2}.': 'El archivo no sirve: {1}{2}.',
    '{1}: {2}{3}': '{1}: {2}{3}',
    'it must be {1}': '{1} es lo que debe ser',
    'it must be {1}, and is {2}': '{1} es lo que debe ser, y es {2}',
    'at least {1}': '{1} o más',
    'Waits for {1}': 'Espera a {1}',
    '{1}, which {2}': '{1} ({2})',
    failed: 'con fallo',
    '{1} cannot be opened: {2}. {3}': 'No se puede abrir {1}: {2}. {3}',
    'line {1}: ': 'línea {1}: ',
    '{1}. And ': '{1}. Además, ',
    'it is larger than {1} kB': 'ocupa más de {1} kB',
    'it has {1}': 'contiene {1}',
    'It has {1}': 'Tiene {1}',
    'The log {1} cannot be written.': 'No se puede escribir el registro {1}.',
    ready: 'listo',
    'It is {1}': 'Estado: {1}',
  },
  joints,
)

test('a sentence without values is found as it is, and one that nobody wrote down comes back as it came', () => {
  expect(say('OBS was closed')).toBe('OBS se ha cerrado')
  expect(say('A sentence of another program')).toBe('A sentence of another program')
  expect(say('')).toBe('')
})

test('values stand where the other language wants them', () => {
  expect(say('The disk runs short: 3 GB free at D:')).toBe('En D: quedan 3 GB')
})

test('of two templates the one that knows more of the sentence wins, and what it leaves open is read too', () => {
  expect(say('Match 109 is not recorded: OBS "main" does not start')).toBe('OBS «main» no arranca: Combate 109 no se graba')
  expect(say('Match 109 is not recorded')).toBe('Combate 109 no se graba')
})

test('a reason within a reason within a reason', () => {
  expect(say('Cut from the recording. OBS "main" is not connected: OBS was closed.')).toBe(
    'Cortado de la grabación. OBS «main» no está conectado: OBS se ha cerrado.',
  )
})

test('what the server has joined is read part by part', () => {
  expect(say('udp.port: it is missing; obs.folder: it is missing')).toBe('udp.port: falta; obs.folder: falta')
  expect(say('OBS was closed and Match 7')).toBe('OBS se ha cerrado y Combate 7')
  expect(say('Start OBS. Look at OBS.')).toBe('Inicie OBS. Mire OBS.')
  expect(say('Maximum time: 30 s. Look at OBS. Maximum time: 1 s.')).toBe('Tiempo máximo: 30 s. Mire OBS. Tiempo máximo: 1 s.')
})

test('what goes behind something is found there, also where two values touch', () => {
  expect(say('The file is not usable: it is missing, and 2 more.')).toBe('El archivo no sirve: falta y 2 más.')
  expect(say('OBS was closed, full at 16:40 without a break, 9 matches left')).toBe(
    'OBS se ha cerrado, lleno a las 16:40 sin pausas, quedan 9 combates',
  )
  expect(say('The file is not usable: it is missing.')).toBe('El archivo no sirve: falta.')
})

test('what goes before something is found there', () => {
  expect(say('line 7: udp.port: it is missing')).toBe('línea 7: udp.port: falta')
  expect(say('OBS was closed. And it is missing')).toBe('OBS se ha cerrado. Además, falta')
})

test('a sentence is known without its full stop too, and a clause where it stands as a sentence', () => {
  expect(say('The log a.log cannot be written')).toBe('No se puede escribir el registro a.log')
  expect(say('Start OBS')).toBe('Inicie OBS')
  expect(say('It is missing.')).toBe('Falta.')
  expect(say('It is larger than 512 kB.')).toBe('Ocupa más de 512 kB.')
  expect(say('It has it is missing.')).toBe('Tiene falta.')
})

test('of two ways that know as much, the one wins whose values do not run from one thing said into the next', () => {
  expect(say('Waits for replay, which failed: a.db cannot be opened: it is missing. Look at OBS.')).toBe(
    'Espera a replay (con fallo): No se puede abrir a.db: falta. Mire OBS.',
  )
})

test('problems after each other are read one by one, also where they begin alike', () => {
  expect(say('Nothing was changed: a.b: it must be at least 1; c.d: it must be x, and is y; e: it must be at least 2')).toBe(
    'No se cambió nada: a.b: 1 o más es lo que debe ser; c.d: x es lo que debe ser, y es y; e: 2 o más es lo que debe ser',
  )
})

test('a long list of problems is read to its end, and one without an end is not begun', () => {
  const problems = (count: number) => Array.from({ length: count }, (_, n) => `a.b${n}: it must be x, and is ${n}`)
  expect(say(problems(12).join('; '))).toMatch(/^(a\.b\d+: x es lo que debe ser, y es \d+(; )?){12}$/)
  const endless = Array.from({ length: 60 }, (_, n) => `a${n}, which b, and c more`).join('; ')
  expect(say(endless)).toBe(endless)
})

test('a name in quotes stays as it is, even where it is a word that the tables know', () => {
  expect(say('It is ready')).toBe('Estado: listo')
  expect(say('OBS "ready" is not connected: OBS was closed')).toBe('OBS «ready» no está conectado: OBS se ha cerrado')
})

test('what is counted is told with its number', () => {
  expect(say('1,204 datagrams wait')).toBe('1,204 datagramas esperan')
  expect(say('Some datagrams wait')).toBe('Some datagrams wait')
})

test('a joint alone is no reason to touch a sentence: names keep their "and"', () => {
  expect(say('Trinidad and Tobago')).toBe('Trinidad and Tobago')
  expect(say('OBS "Hall A and B" is not connected: OBS was closed')).toBe('OBS «Hall A and B» no está conectado: OBS se ha cerrado')
})

test('a value that looks like a place, or like a rule of replacement, is only a value', () => {
  expect(say('OBS "{1} $& $1" is not connected: {2}')).toBe('OBS «{1} $& $1» no está conectado: {2}')
  expect(say('constructor')).toBe('constructor')
})

test('any text has an answer, however long it is and whatever repeats in it', () => {
  const pieces = fc.constantFrom(
    'OBS "',
    '" is not connected: ',
    'Match ',
    ' is not recorded',
    '. ',
    ', ',
    ' and ',
    '; ',
    'Maximum time: ',
    'x',
    ' s.',
    '{1}',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 400 }), (parts) => {
      expect(say(parts.join(''))).toBeTypeOf('string')
    }),
    { numRuns: 100 },
  )
})

test('whatever a value is, a known template around it is found', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (value) => {
      const answer = say(`The disk runs short: ${value} free at D:`)
      expect(answer.startsWith('En ') && answer.includes(' quedan ')).toBe(true)
    }),
  )
})
