// The fake OBS against a client that knows nothing of it: the WebSocket of Node, or of `ws` for its pings.
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { WebSocket as PingingSocket } from 'ws'
import { fakeObs, type FakeObs, type FakeObsOptions } from './fake-obs.ts'
import { until } from './until.ts'

/** All a frame may hold, whatever its op: a test that reads the wrong one fails by itself. */
interface Payload {
  authentication?: { salt: string; challenge: string }
  requestId: string
  requestStatus: { result: boolean; code: number; comment?: string }
  responseData: Record<string, unknown>
  eventType: string
  eventData?: Record<string, unknown>
  results: Payload[]
}
interface Frame {
  op: number
  d: Payload
}

let opened: Array<FakeObs | { close(): void }> = []
afterEach(async () => {
  for (const one of opened) {
    if ('close' in one) one.close()
    else await one[Symbol.asyncDispose]()
  }
  opened = []
})

async function open(options?: FakeObsOptions): Promise<FakeObs> {
  const obs = await fakeObs(options)
  opened.push(obs)
  return obs
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}

/** Answers the Hello with Identify; everything received stands in `frames`. */
function join(obs: FakeObs, password?: string) {
  const socket = new WebSocket(obs.url, 'obswebsocket.json')
  opened.push(socket)
  const frames: Frame[] = []
  let closed: number | undefined
  const send = (op: number, d: object) => socket.send(JSON.stringify({ op, d }))
  socket.addEventListener('close', ({ code }) => (closed = code))
  socket.addEventListener('message', ({ data }) => {
    const frame = JSON.parse(String(data)) as Frame
    frames.push(frame)
    if (frame.op !== 0) return
    const asked = frame.d.authentication
    send(1, { rpcVersion: 1, ...(password && asked && { authentication: hash(hash(password + asked.salt) + asked.challenge) }) })
  })
  const frame = (fits: (frame: Frame) => boolean) => until('a frame', () => frames.find(fits))
  let id = 0
  return {
    frames,
    frame,
    send,
    closed: () => until('the close', () => closed),
    identified: () => frame(({ op }) => op === 2),
    events: () => frames.filter(({ op }) => op === 5).map(({ d }) => [d.eventType, d.eventData] as const),
    event: (type: string) => frame(({ op, d }) => op === 5 && d.eventType === type),
    request: async (requestType: string, requestData?: object) => {
      const requestId = String(++id)
      send(6, { requestType, requestId, requestData })
      return (await frame(({ op, d }) => op === 7 && d.requestId === requestId)).d
    },
  }
}

async function joined(options?: FakeObsOptions) {
  const obs = await open(options)
  const client = join(obs)
  await client.identified()
  return { obs, client }
}

const aWhile = () => new Promise((resolve) => setTimeout(resolve, 60))

test('a client without a password is identified when none is set', async () => {
  const { obs, client } = await joined()
  expect(client.frames[0]).toEqual({ op: 0, d: { obsWebSocketVersion: '5.1.0', rpcVersion: 1 } })
  expect(client.frames[1]).toEqual({ op: 2, d: { negotiatedRpcVersion: 1 } })
  expect(obs.clients).toBe(1)
})

test('a client with the right password is identified', async () => {
  const obs = await open({ password: 'secret' })
  await join(obs, 'secret').identified()
  expect(obs.clients).toBe(1)
})

test.each(['wrong', undefined])('the password %s closes the connection with 4009', async (password) => {
  const obs = await open({ password: 'secret' })
  expect(await join(obs, password).closed()).toBe(4009)
  expect(obs.clients).toBe(0)
})

test('a recording starts and stops with the answers and events of OBS', async () => {
  const { obs, client } = await joined()
  expect((await client.request('StopRecord')).requestStatus).toMatchObject({ result: false, code: 501 })
  expect((await client.request('StartRecord')).requestStatus).toEqual({ result: true, code: 100 })
  await until('the start', () => obs.state.record.active || undefined)
  expect((await client.request('StartRecord')).requestStatus.code).toBe(500)
  const outputPath = '/recordings/2026-01-01 10-00-01.mkv'
  expect((await client.request('StopRecord')).responseData).toEqual({ outputPath })
  await client.frame(({ d }) => d.eventData?.outputState === 'OBS_WEBSOCKET_OUTPUT_STOPPED')
  const change = (outputActive: boolean, state: string, path: string | null) => [
    'RecordStateChanged',
    { outputActive, outputState: `OBS_WEBSOCKET_OUTPUT_${state}`, outputPath: path },
  ]
  expect(client.events()).toEqual([
    change(false, 'STARTING', null),
    change(true, 'STARTED', outputPath),
    change(false, 'STOPPING', null),
    change(false, 'STOPPED', outputPath),
  ])
})

test('a recording grows with time, and not while it is paused', async () => {
  const { obs, client } = await joined()
  obs.state.record.active = true
  const grown = async () => (await client.request('GetRecordStatus')).responseData
  await grown()
  await aWhile()
  const running = await grown()
  expect(Number(running.outputBytes) / Number(running.outputDuration)).toBeCloseTo(100, -1)
  expect(running.outputTimecode).toMatch(/^00:00:00\.\d\d\d$/)
  await client.request('PauseRecord')
  const paused = await grown()
  await aWhile()
  expect(await grown()).toEqual({ ...paused, outputActive: true, outputPaused: true })
})

test('a save is told of once it is written, and a second one meanwhile is swallowed', async () => {
  const { obs, client } = await joined()
  obs.state.replay.active = true
  obs.state.delaysMs.save = 40
  const answers = await Promise.all([client.request('SaveReplayBuffer'), client.request('SaveReplayBuffer')])
  expect(answers.map(({ requestStatus }) => requestStatus.code)).toEqual([100, 100])
  await client.event('ReplayBufferSaved')
  await aWhile()
  expect(client.events()).toEqual([['ReplayBufferSaved', { savedReplayPath: '/recordings/Replay 2026-01-01 10-00-01.mkv' }]])
})

test('a save is lost when the replay buffer stops right after it', async () => {
  const { obs, client } = await joined()
  obs.state.replay.active = true
  await Promise.all([client.request('SaveReplayBuffer'), client.request('StopReplayBuffer')])
  await aWhile()
  expect(client.events().map(([type]) => type)).toEqual(['ReplayBufferStateChanged', 'ReplayBufferStateChanged'])
})

test('what is not available is refused with 604', async () => {
  const { obs, client } = await joined()
  obs.state.replay.available = false
  for (const type of ['GetVirtualCamStatus', 'GetReplayBufferStatus', 'StartReplayBuffer', 'SaveReplayBuffer'])
    expect((await client.request(type)).requestStatus.code).toBe(604)
})

test('a scene is shown, and its event comes between those of the transition', async () => {
  const { client } = await joined()
  await client.request('SetCurrentProgramScene', { sceneName: 'Replay' })
  await client.event('SceneTransitionEnded')
  expect((await client.request('GetSceneList')).responseData.currentProgramSceneName).toBe('Replay')
  expect(client.events()).toContainEqual(['CurrentProgramSceneChanged', { sceneName: 'Replay' }])
  expect((await client.request('SetCurrentProgramScene', { sceneName: 'None' })).requestStatus.code).toBe(600)
  expect((await client.request('SetCurrentProgramScene')).requestStatus.code).toBe(300)
  expect((await client.request('SetCurrentProgramScene', { sceneName: 5 })).requestStatus.code).toBe(401)
})

test('a scene item is switched', async () => {
  const { client } = await joined()
  await client.request('SetSceneItemEnabled', { sceneName: 'Live', sceneItemId: 2, sceneItemEnabled: false })
  await client.event('SceneItemEnableStateChanged')
  const { sceneItems } = (await client.request('GetSceneItemList', { sceneName: 'Live' })).responseData
  expect(sceneItems).toMatchObject([
    { sourceName: 'Camera', sceneItemEnabled: true },
    { sourceName: 'Logo', sceneItemEnabled: false },
  ])
})

test('a profile parameter keeps what it is given, beside its default', async () => {
  const { obs, client } = await joined()
  const name = { parameterCategory: 'SimpleOutput', parameterName: 'RecRBTime' }
  await client.request('SetProfileParameter', { ...name, parameterValue: '30' })
  const { responseData } = await client.request('GetProfileParameter', name)
  expect(responseData).toEqual({ parameterValue: '30', defaultParameterValue: '20' })
  expect(obs.state.profile.parameters.get('SimpleOutput/RecRBTime')).toBe('30')
})

test('settings of an output are merged', async () => {
  const { client } = await joined()
  await client.request('SetOutputSettings', { outputName: 'Replay Buffer', outputSettings: { format: 'clip-7' } })
  const { responseData } = await client.request('GetOutputSettings', { outputName: 'Replay Buffer' })
  expect(responseData).toEqual({ outputSettings: { format: 'clip-7' } })
})

test('every request it says it knows is answered', async () => {
  const { client } = await joined()
  const { availableRequests } = (await client.request('GetVersion')).responseData as { availableRequests: string[] }
  const answers = await Promise.all(availableRequests.map((type) => client.request(type)))
  expect(answers.map(({ requestStatus }) => requestStatus.code)).not.toContain(204)
})

test('a screenshot is a picture', async () => {
  const { client } = await joined()
  const { imageData } = (await client.request('GetSourceScreenshot', { sourceName: 'Live', imageFormat: 'png' })).responseData
  expect(imageData).toMatch(/^data:image\/png;base64,iVBORw0KGgo/)
})

test('a request it does not know, or no longer, is refused with 204', async () => {
  const { obs, client } = await joined()
  obs.state.version.availableRequests = ['GetVersion']
  for (const type of ['Nonsense', 'GetStats']) expect((await client.request(type)).requestStatus.code).toBe(204)
})

test('a request is refused as the test wants it, until that is taken back', async () => {
  const { obs, client } = await joined()
  obs.answer('StartRecord', { code: 702, comment: 'out of disk' })
  expect((await client.request('StartRecord')).requestStatus).toEqual({ result: false, code: 702, comment: 'out of disk' })
  obs.answer('StartRecord', 'usual')
  expect((await client.request('StartRecord')).requestStatus.code).toBe(100)
})

test('a start can answer ok and never happen', async () => {
  const { obs, client } = await joined()
  obs.answer('StartRecord', { code: 100 })
  expect((await client.request('StartRecord')).requestStatus.code).toBe(100)
  await aWhile()
  expect([client.events(), obs.state.record.active]).toEqual([[], false])
})

test('a request that is never answered holds up no other', async () => {
  const { obs, client } = await joined()
  obs.answer('GetStats', 'never')
  client.send(6, { requestType: 'GetStats', requestId: 'x' })
  await client.request('GetVersion')
  expect(client.frames.some(({ d }) => d.requestId === 'x')).toBe(false)
  expect(obs.requests.map(({ type }) => type)).toEqual(['GetStats', 'GetVersion'])
})

test('an answer can come after the event it caused', async () => {
  const { obs, client } = await joined()
  obs.answer('StartRecord', { afterMs: 50 })
  await client.request('StartRecord')
  expect(client.frames.map(({ op }) => op)).toEqual([0, 2, 5, 5, 7])
})

test('a request can be done and never be answered', async () => {
  const { obs, client } = await joined()
  obs.answer('StartRecord', { afterMs: Infinity })
  client.send(6, { requestType: 'StartRecord', requestId: 'x' })
  await client.frame(({ d }) => d.eventData?.outputState === 'OBS_WEBSOCKET_OUTPUT_STARTED')
  expect(client.frames.map(({ op }) => op)).toEqual([0, 2, 5, 5])
})

test('an answer can be made of the request', async () => {
  const { obs, client } = await joined()
  obs.answer('GetStats', (data) => ({ data: { asked: data } }))
  expect((await client.request('GetStats', { a: 1 })).responseData).toEqual({ asked: { a: 1 } })
})

test('an OBS that is not ready refuses everything with 207', async () => {
  const { obs, client } = await joined()
  obs.notReady = true
  expect((await client.request('GetVersion')).requestStatus.code).toBe(207)
  obs.notReady = false
  expect((await client.request('GetVersion')).requestStatus.code).toBe(100)
})

test('a batch is answered in order, and halts at a failure when it is told to', async () => {
  const { obs, client } = await joined()
  const requests = [{ requestType: 'GetVersion', requestId: 'a' }, { requestType: 'StopRecord' }, { requestType: 'GetStats' }]
  client.send(8, { requestId: 'all', requests })
  client.send(8, { requestId: 'halting', requests, haltOnFailure: true })
  const codes = async (id: string) => {
    const { d } = await client.frame(({ op, d: { requestId } }) => op === 9 && requestId === id)
    return d.results.map(({ requestStatus }) => requestStatus.code)
  }
  expect(await codes('all')).toEqual([100, 501, 100])
  expect(await codes('halting')).toEqual([100, 501])
  expect(obs.requests).toHaveLength(5)
})

test('silence leaves the connection open and says nothing until it ends', async () => {
  const { obs, client } = await joined()
  obs.silence()
  const answer = client.request('GetVersion')
  obs.emit('Something')
  const late = join(obs)
  await aWhile()
  expect([client.frames.length, late.frames.length, obs.requests.length, obs.clients]).toEqual([2, 0, 0, 1])
  obs.speak()
  expect((await answer).requestStatus.code).toBe(100)
  await client.event('Something')
  await late.identified()
})

test('silence leaves pings without a pong', async () => {
  const obs = await open()
  const socket = new PingingSocket(obs.url)
  opened.push(socket)
  await once(socket, 'open')
  let pongs = 0
  socket.on('pong', () => pongs++)
  obs.silence()
  socket.ping()
  await aWhile()
  expect(pongs).toBe(0)
  obs.speak()
  await until('the pong', () => pongs || undefined)
})

test.each([1001, 1006])('clients are dropped with %d and may come back', async (code) => {
  const { obs, client } = await joined()
  obs.dropClients(code)
  expect(obs.clients).toBe(0)
  expect(await client.closed()).toBe(code)
  await join(obs).identified()
  expect(obs.clients).toBe(1)
})

test('a silent client is dropped as well', async () => {
  const { obs, client } = await joined()
  obs.silence()
  obs.dropClients()
  expect(await client.closed()).toBe(1001)
})

test.each([
  ['no JSON', 4002],
  ['{"op":6,"d":{"requestType":"GetStats"}}', 4003],
  ['{"op":42,"d":{}}', 4006],
  ['{"op":1,"d":{"rpcVersion":1}}', 4008],
])('%s closes the connection with %d', async (text, code) => {
  const { obs } = await joined()
  const socket = new PingingSocket(obs.url)
  opened.push(socket)
  await once(socket, 'message')
  socket.send('{"op":1,"d":{"rpcVersion":1}}')
  await once(socket, 'message')
  socket.send(text)
  expect((await once(socket, 'close'))[0]).toBe(code)
})

test('a server that accepts TCP only never says a word', async () => {
  const obs = await open({ acceptsTcpOnly: true })
  const client = join(obs)
  await aWhile()
  expect(client.frames).toEqual([])
})

test('garbage instead of HTTP fails the connection', async () => {
  const obs = await open({ garbage: true })
  expect(await join(obs).closed()).toBe(1006)
})

test('disposed, it breaks off its connections and frees its port for the next', async () => {
  const { obs, client } = await joined()
  await obs[Symbol.asyncDispose]()
  const { port } = obs
  expect(await client.closed()).toBe(1006)
  const [error] = (await once(connect(port, '127.0.0.1'), 'error').catch((cause: unknown) => [cause])) as [Error]
  expect(error).toMatchObject({ code: 'ECONNREFUSED' })
  expect((await open({ port })).port).toBe(port)
  await expect(fakeObs({ port })).rejects.toThrow('EADDRINUSE')
})
