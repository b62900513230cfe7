import { initialFold, type MatchState } from '@restrike/pss'
import { AppError } from '@restrike/sdk'
import { expect, test } from 'vitest'
import { recorder } from './contract.ts'
import { fileFor, previewOf, templateAlarm } from './naming.ts'

type Context = Parameters<typeof previewOf>[0]

const nothing = initialFold().state
const loaded: MatchState = {
  ...nothing,
  ...{ number: '12', category: 'Final', weight: 'W -57kg', division: 'Seniors' },
  blue: { ...nothing.blue, shortName: 'M. DUDA', longName: 'Mira Duda', country: 'CRO' },
  red: { ...nothing.red, shortName: 'A. LOPO', longName: 'Ana Lopo', country: 'ESP' },
}

/** What naming uses of the kernel: answers by command; one that is missing fails as a stopped plugin does. */
function context(config: { folder?: string; file?: string } = {}, answers: Record<string, unknown> = {}): Context {
  const event = { tournament: 'Open 2026', court: '3' }
  const all: Record<string, unknown> = { 'system.event': event, 'match.current': loaded, ...answers }
  const ctx = {
    config: recorder.config.parse(config),
    call: (command: string) =>
      all[command] === undefined ? Promise.reject(new AppError('kernel.unavailable', {}, command)) : Promise.resolve(all[command]),
    error: (code: string, data: unknown, message: string) => new AppError(`recorder.${code}`, data, message),
  }
  // Only these three are used.
  return ctx as unknown as Context
}

const templates = { folder: '{tournament}/{court}', file: '{number} {blue} {blueCountry} - {red} {redCountry}' }

test('a recording is named after tournament, court and match', async () => {
  expect(await fileFor(context(templates), loaded, null)).toEqual({ folder: 'Open 2026/3', name: '12 M. DUDA CRO - A. LOPO ESP' })
})

test('where several record, the name of the OBS is part of it', async () => {
  const names = await Promise.all(['main', 'side'].map((name) => fileFor(context(templates), loaded, name)))
  expect(names.map(({ name }) => name)).toEqual(['12 M. DUDA CRO - A. LOPO ESP main', '12 M. DUDA CRO - A. LOPO ESP side'])
})

test('nothing known of the event or the match still makes a name', async () => {
  const made = await fileFor(context({}, { 'system.event': undefined }), nothing, null)
  expect(made.folder).toMatch(/^\d{4}-\d\d-\d\d$/)
  expect(made.name).toMatch(/^\d\d-\d\d-\d\d$/)
})

test('the preview takes the match on the court, and templates that are only tried', async () => {
  expect(await previewOf(context(templates), {})).toEqual({ folder: 'Open 2026/3', name: '12 M. DUDA CRO - A. LOPO ESP', sample: false })
  expect(await previewOf(context(templates), { folder: '', file: '{number}' })).toEqual({ folder: null, name: '12', sample: false })
})

test.each([
  ['no match was loaded', { 'match.current': nothing }],
  ['the match is not known', { 'match.current': undefined }],
])('the preview takes a sample when %s', async (_why, answers) => {
  expect(await previewOf(context(templates, answers), {})).toEqual({
    folder: 'Open 2026/3',
    name: '245.A N. DESMOND FRA - M. THIBAULT SUI',
    sample: true,
  })
})

test('a token that does not exist is refused with those that do', async () => {
  const bad = expect.objectContaining({ code: 'recorder.bad-template', data: { template: '{numer}', token: 'numer' } })
  await expect(previewOf(context(), { file: '{numer}' })).rejects.toEqual(bad)
  await expect(previewOf(context(), { folder: '{nope}' })).rejects.toThrow('no token {nope} in "{nope}"; those there are: {number}')
  expect(templateAlarm(context({ file: '{numer}' }).config)?.reason).toContain('{numer}')
  expect(templateAlarm(context().config)).toBeUndefined()
})
