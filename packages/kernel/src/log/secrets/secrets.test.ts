// Planted secrets: none of them may be in what is written.
import { expect, test } from 'vitest'
import { cleanLine } from './clean-data.ts'
import { KnownSecrets } from './known-secrets.ts'

function known(...values: string[]): KnownSecrets {
  const secrets = new KnownSecrets()
  secrets.add(values)
  return secrets
}

const written = (message: string, data?: object, secrets = known()) => JSON.stringify(cleanLine(message, data, secrets))

const planted = 'p1anted'

test.each([
  ['a password', { password: planted }],
  ['any case', { OBS_PassWord: planted }],
  ['a token', { accessToken: planted }],
  ['a number', { pin: 47_114_711 }],
  ['an authorization', { headers: { Authorization: `Bearer ${planted}` } }],
  ['licence keys', { licenceKey: planted, 'license key': planted, LICENSE_KEY: planted }],
  ['API keys', { apiKey: planted, 'api key': planted, 'x-api-key': planted }],
  ['a deep one', { a: [{ b: { c: [{ secret: { x: planted } }] } }] }],
  ['of an error', { error: Object.assign(new Error('no'), { token: planted }) }],
  ['of a cause', { error: new Error('no', { cause: Object.assign(new Error('why'), { options: { password: planted } }) }) }],
  ['of an error that is many', { error: new AggregateError([Object.assign(new Error('one'), { secret: planted })], 'all') }],
  ['of a map', { map: new Map([['password', planted]]) }],
  ['of what makes itself JSON', { it: { toJSON: () => ({ password: planted }) } }],
  ['an address', { url: `ws://127.0.0.1:4455/?token=${planted}&x=1` }],
  ['a login', { url: `ftp://me:${planted}@host/` }],
  ['JSON as a text', { body: JSON.stringify({ password: planted, x: 1 }) }],
  ['JSON in JSON as a text', { body: JSON.stringify(JSON.stringify({ password: planted })) }],
  ['words in quotes, in JSON as a text', { body: JSON.stringify({ password: `two ${planted}`, x: 1 }) }],
  ['a quote in it, in JSON as a text', { body: JSON.stringify({ apiKey: `a"b ${planted}` }) }],
  ['a list in JSON as a text', { body: JSON.stringify({ tokens: ['one', planted] }) }],
  ['a number in JSON as a text', { body: '{"token":47114711}' }],
  ['quoted words', { text: `password: 'two ${planted}', port` }],
  ['a credential', { text: `credential=${planted}` }],
  ['a bearer alone', { text: `sent Bearer ${planted}.abc to it` }],
  ['a signed token', { text: `got eyJhbGciOiJIUzI1NiJ9.${planted}.${planted} back` }],
  ['a header as a text', { error: new Error(`sent Authorization: Bearer ${planted}`) }],
])('a secret is hidden by its name: %s', (_, data) => {
  const text = written('it happened', data)
  expect(text).not.toMatch(/p1anted|47114711/)
  expect(text).toContain('•••')
})

test.each([
  ['', { keys: 3, monkey: 'x', passed: true, author: 'me' }],
  ['whether there is one may be told', { password: null, token: true, secret: undefined }],
  ['words about one, and of other things', { text: 'basic settings; the bearer of it', list: 'tokens: [none]' }],
  ['words about one', { reason: 'The password is wrong: say it again', hint: 'token: expired' }],
])('what is no secret stays %s', (_, data) => {
  expect(written('it happened', data)).not.toContain('•••')
})

const value = 'Ge"heim\\/ +ü%\n😀&='

test.each([
  ['in a message', `before ${value} after`, undefined],
  ['as a value', 'x', { whatever: value }],
  ['as a key', 'x', { [value]: 1 }],
  ['within a text', 'x', { list: [`ws://x?a=${value}&b`] }],
  ['URL-encoded', `GET /?a=${encodeURIComponent(value)}`, undefined],
  ['URL-encoded in small letters', `GET /?a=${encodeURIComponent(value).toLowerCase().replace('ge', 'Ge')}`, undefined],
  ['as a form', 'x', { body: new URLSearchParams({ a: value }).toString() }],
  ['as JSON', 'x', { body: JSON.stringify({ a: value }) }],
  ['as JSON in JSON', `got ${JSON.stringify(JSON.stringify([value]))}`, undefined],
  ['as ASCII JSON', String.raw`got Ge\"heim\\/ +\u00fc%\n\ud83d\ude00&=`, undefined],
  ['as base64', `got ${Buffer.from(value).toString('base64')} back`, undefined],
  ['of several words, behind its name', 'x', { text: `password=${value} ${value}` }],
  ['in an error and its stack', 'x', { error: new Error(`cannot ${value}`, { cause: new Error(value) }) }],
])('a known value is hidden wherever it is: %s', (_, message, data) => {
  const text = written(message, data, known(value))
  expect(text).not.toMatch(/heim|R2UiaGVpbVwv/i)
  expect(text).toContain('•••')
})

test('a known value of two words leaves none of them, whatever stands before it', () => {
  expect(written('password=open sesame', undefined, known('open sesame'))).not.toMatch(/open|sesame/)
})

test('a known value is hidden where it begins in the message and goes on in the data', () => {
  const text = written('login with open', { rest: 'sesame!', other: 'stays' }, known('opensesame'))
  expect(text).not.toMatch(/open|sesame/)
  expect(text).toContain('stays')
})

test('a number that is a known value is hidden; others are numbers still', () => {
  expect(cleanLine('x', { code: 471_147, port: 4455 }, known('471147')).data).toEqual({ code: '•••', port: 4455 })
})

test('values of less than four characters are left alone: they would be found everywhere', () => {
  expect(written('a fox', { fox: 'fox' }, known('fox', ''))).toContain('fox')
})

test('of two values that begin alike the longer one is hidden whole', () => {
  expect(cleanLine('is secret-long here', undefined, known('secret', 'secret-long')).message).toBe('is ••• here')
})

test('a value that is cut in half by the limit of a text leaves no half', () => {
  const text = written('x', { long: `${'a'.repeat(7_995)}planted-secret${'b'.repeat(100)}` }, known('planted-secret'))
  expect(text).not.toContain('plant')
})

function unreadable(): never {
  throw new Error('not now')
}

test.each([
  ['names', 'a-a.'.repeat(2_000)],
  ['backslashes', '\\'.repeat(8_000)],
  ['addresses', '://'.repeat(2_600)],
  ['headers', 'cookie: '.repeat(1_000)],
  ['quotes', '"token"'.repeat(1_100)],
  ['open quotes', '\\"token\\":\\"'.repeat(500)],
  ['lists', '"token":['.repeat(800)],
  ['blanks', `token${' '.repeat(8_000)}`],
])('a text of nothing but %s takes no time', (_, text) => {
  const secrets = known('"\\planted\n', 'token')
  const began = performance.now()
  cleanLine(`token @ ${text}`, { text }, secrets)
  // What is tried again for each of its signs would take minutes.
  expect(performance.now() - began).toBeLessThan(5_000)
})

test('data of any kind becomes plain, bounded, and never throws', () => {
  const circle: Record<string, unknown> = { when: new Date(0), many: new Set([1]), big: 1n, no: NaN, bytes: Buffer.alloc(9) }
  circle['self'] = circle
  Object.defineProperty(circle, 'bad', { enumerable: true, get: unreadable })
  expect(cleanLine('x', circle, known()).data).toEqual({
    when: '1970-01-01T00:00:00.000Z',
    many: [1],
    big: '1',
    no: 'NaN',
    bytes: '(9 bytes)',
    self: { when: expect.anything(), many: [1], big: '1', no: 'NaN', bytes: '(9 bytes)', self: '(circular)', bad: '(unreadable)' },
    bad: '(unreadable)',
  })
  const wide = Array.from({ length: 300 }, () => Array.from({ length: 300 }, () => 'x'.repeat(100)))
  expect(written('x', { wide }).length).toBeLessThan(300_000)
})

test('data cannot pass itself off as the line: its level, time and message get other names', () => {
  expect(cleanLine('x', { level: 1, time: 2, msg: 3, subsystem: 4, rest: 5 }, known()).data).toEqual({
    level_: 1,
    time_: 2,
    msg_: 3,
    subsystem_: 4,
    rest: 5,
  })
})
