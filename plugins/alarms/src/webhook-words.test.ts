import { expect, test } from 'vitest'
import { tellable, whyNotSent } from './webhook-words.ts'

test.each([
  ['https://hall.example/alarms', 'https://hall.example/alarms'],
  ['http://kim:secret@10.0.0.5:8080/alarms', 'http://10.0.0.5:8080/alarms'],
  ['https://hooks.example/services/T024BE7LD/B0123456/aBcDeFgHiJkLmNoPqRsTuVwX', 'https://hooks.example/services/T024BE7LD/B0123456/…'],
  ['https://hall.example/alarms?key=secret', 'https://hall.example/alarms?…'],
  ['no address', 'an address that cannot be read'],
])('of %s only what is no secret is told', (url, told) => {
  expect(tellable(url)).toBe(told)
})

test.each<[string, unknown, string]>([
  [
    'a port where nothing listens',
    new TypeError('fetch failed', { cause: Object.assign(new Error('connect http://kim:secret@x'), { code: 'ECONNREFUSED' }) }),
    'nothing listens there',
  ],
  [
    'two addresses of one name',
    new TypeError('fetch failed', { cause: new AggregateError([Object.assign(new Error('x'), { code: 'EHOSTUNREACH' })]) }),
    'the machine cannot be reached',
  ],
  ['too late an answer', new DOMException('The operation was aborted due to timeout', 'TimeoutError'), 'it did not answer within 5 s'],
  ['a code without words', Object.assign(new Error('http://kim:secret@x'), { code: 'EPROTO' }), 'it cannot be connected to (EPROTO)'],
  [
    'a port that is not allowed',
    new TypeError('fetch failed', { cause: new Error('bad port') }),
    'its port is one that no web server may use',
  ],
  ['anything else', new Error('http://kim:secret@x'), 'it cannot be connected to'],
])('why nothing got there: %s', (_, error, words) => {
  expect(whyNotSent(error, 5_000)).toBe(words)
})
