import { expect, test } from 'vitest'
import { findSources, overlayAt, refreshSource, type AskObs } from './sources.ts'

const front = 'http://127.0.0.1:7340'

test.each([
  ['http://127.0.0.1:7340/overlay/scoreboard', 'scoreboard'],
  ['http://localhost:7340/overlay/corner?swap=1', 'corner'],
  ['http://127.0.0.1:7340/overlay/scoreboard/', 'scoreboard'],
  ['http://127.0.0.1:7341/overlay/scoreboard', null],
  ['http://example.org:7340/overlay/scoreboard', null],
  ['http://127.0.0.1:7340/overlay/ticker', null],
  ['http://127.0.0.1:7340/court', null],
  ['http://127.0.0.1:7340/overlay/scoreboard/x', null],
  ['not an address', null],
  [undefined, null],
])('%s shows %s', (url, name) => {
  expect(overlayAt(url, front)).toBe(name)
})

function obsWith(urls: Readonly<Record<string, unknown>>) {
  const asked: string[] = []
  const ask: AskObs = (connection, type, data) => {
    asked.push(`${connection} ${type} ${JSON.stringify(data)}`)
    if (type === 'GetInputList')
      return Promise.resolve({ inputs: [...Object.keys(urls).map((inputName) => ({ inputName })), 'rubbish', null] })
    const url = urls[String(data?.['inputName'])]
    return url instanceof Error ? Promise.reject(url) : Promise.resolve({ inputSettings: { url } })
  }
  return { ask, asked }
}

test('finds our pages among the browser sources; one that cannot be asked is passed over', async () => {
  const { ask } = obsWith({
    Board: `${front}/overlay/scoreboard`,
    Gone: new Error('no such input'),
    News: 'https://example.org',
    Win: `${front}/overlay/winner`,
  })
  expect(await findSources(ask, 'main', front)).toEqual([
    { connection: 'main', source: 'Board', name: 'scoreboard' },
    { connection: 'main', source: 'Win', name: 'winner' },
  ])
})

test('all sources are asked at once: an OBS that hangs costs one time limit, not one for each', async () => {
  const { ask, asked } = obsWith({ Board: `${front}/overlay/scoreboard`, Win: `${front}/overlay/winner` })
  const hangs: AskObs = async (...request) => {
    const answer = await ask(...request)
    return request[1] === 'GetInputList' ? answer : new Promise(() => undefined)
  }
  void findSources(hangs, 'main', front)
  await new Promise(setImmediate)
  expect(asked.filter((each) => each.includes('GetInputSettings'))).toHaveLength(2)
})

test('an OBS without browser sources has none of ours', async () => {
  expect(await findSources(() => Promise.resolve(undefined), 'main', front)).toEqual([])
})

test('a page is loaded anew past the cache of OBS', async () => {
  const { ask, asked } = obsWith({})
  await refreshSource(ask, { connection: 'main', source: 'Board', name: 'scoreboard' })
  expect(asked).toEqual(['main PressInputPropertiesButton {"inputName":"Board","propertyName":"refreshnocache"}'])
})
