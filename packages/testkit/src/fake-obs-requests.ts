// What the fake OBS answers to each request, and the events that follow, in the order of a real OBS 29.0.2 (measured). Nothing of the wire.
import path from 'node:path'
import { z } from 'zod'
import { type FakeObsState, type FakeOutput, type FakeWriter, grow, writerStatus } from './fake-obs-state.ts'

/** 100 is ok; with another code there are no data. */
export interface Result {
  readonly code: number
  readonly comment?: string | undefined
  readonly data?: object | undefined
}

/** What a request may reach. */
export interface Inside {
  readonly state: FakeObsState
  emit(type: string, data?: object): void
  /** Returns how to call it off. */
  later(ms: number, act: () => void): () => void
  /** Outputs that are between two states, by the type of their event. */
  readonly changing: Set<string>
  /** Of the save being written. */
  callOffSave?: (() => void) | undefined
  readonly named: { record: number; replay: number }
}

type Handler = (inside: Inside, data: unknown) => Result

const ok = (data?: object): Result => ({ code: 100, data })
/** OBS's own codes: https://github.com/obsproject/obs-websocket/blob/master/docs/generated/protocol.md#requeststatus */
export const refused = (code: number, comment?: string): Result => ({ code, comment })

/** A handler whose data are checked as OBS does: 300 for a missing field, 401 for one of the wrong type. */
function taking<S extends z.ZodType>(schema: S, handle: (inside: Inside, data: z.infer<S>) => Result): Handler {
  return (inside, data) => {
    const given = data ?? {}
    const taken = schema.safeParse(given)
    if (taken.success) return handle(inside, taken.data)
    const field = String(taken.error.issues[0]?.path[0])
    if (typeof given === 'object' && field in given) return refused(401, `The field value of \`${field}\` has the wrong type.`)
    return refused(300, `Your request is missing the \`${field}\` field.`)
  }
}

interface Switch {
  readonly event: string
  output(state: FakeObsState): FakeOutput & { available?: boolean }
  /** OBS's name for it when it is missing. */
  readonly label: string
  started?(inside: Inside): void
  stopping?(inside: Inside): void
  /** What its events say besides, when it has started or stopped. */
  extra?(state: FakeObsState, settled: boolean): object
}

const record: Switch = {
  event: 'RecordStateChanged',
  label: 'Record',
  output: (state) => state.record,
  started: ({ state, named }) => {
    restart(state.record)
    state.record.paused = false
    state.record.path = state.nameFile('record', ++named.record)
  },
  stopping: ({ state }) => {
    grow(state.record, state.record.paused)
    state.record.paused = false
  },
  extra: (state, settled) => ({ outputPath: settled ? state.record.path : null }),
}
const stream: Switch = {
  event: 'StreamStateChanged',
  label: 'Stream',
  output: (state) => state.stream,
  started: ({ state }) => restart(state.stream),
  stopping: ({ state }) => grow(state.stream, state.stream.reconnecting),
}
const replay: Switch = {
  event: 'ReplayBufferStateChanged',
  label: 'Replay buffer',
  output: (state) => state.replay,
  // A real one loses the save that is being written.
  stopping: (inside) => {
    inside.callOffSave?.()
    inside.callOffSave = undefined
  },
}
const virtualCam: Switch = { event: 'VirtualcamStateChanged', label: 'VirtualCam', output: (state) => state.virtualCam }

function restart(output: FakeWriter): void {
  output.bytes = 0
  output.durationMs = 0
  output.grownAt = performance.now()
}

function tell({ state, emit }: Inside, what: Switch, outputState: string, active: boolean, settled: boolean): void {
  emit(what.event, { outputActive: active, outputState: `OBS_WEBSOCKET_OUTPUT_${outputState}`, ...what.extra?.(state, settled) })
}

function missing({ label, output }: Switch, state: FakeObsState): Result | undefined {
  return output(state).available === false ? refused(604, `${label} is not available.`) : undefined
}

function start(what: Switch): Handler {
  return (inside) => {
    const { state, later, changing } = inside
    const output = what.output(state)
    const not = missing(what, state)
    if (not) return not
    if (output.active) return refused(500)
    // Once more while it starts: ok, and nothing more happens.
    if (changing.has(what.event)) return ok()
    changing.add(what.event)
    later(0, () => tell(inside, what, 'STARTING', false, false))
    later(state.delaysMs.start, () => {
      changing.delete(what.event)
      output.active = true
      what.started?.(inside)
      tell(inside, what, 'STARTED', true, true)
    })
    return ok()
  }
}

function stop(what: Switch, answer: (state: FakeObsState) => object | undefined = () => undefined): Handler {
  return (inside) => {
    const { state, later, changing } = inside
    const output = what.output(state)
    const not = missing(what, state)
    if (not) return not
    if (!output.active) return refused(501)
    if (changing.has(what.event)) return ok(answer(state))
    changing.add(what.event)
    what.stopping?.(inside)
    later(0, () => tell(inside, what, 'STOPPING', false, false))
    later(state.delaysMs.stop, () => {
      changing.delete(what.event)
      output.active = false
      tell(inside, what, 'STOPPED', false, true)
    })
    return ok(answer(state))
  }
}

function status(what: Switch): Handler {
  return ({ state }) => missing(what, state) ?? ok({ outputActive: what.output(state).active })
}

function pause(paused: boolean): Handler {
  return (inside) => {
    const { state, later } = inside
    if (state.record.paused === paused) return refused(paused ? 502 : 503)
    // Without a recording: ok, and nothing happens.
    if (!state.record.active) return ok()
    grow(state.record, state.record.paused)
    state.record.paused = paused
    later(0, () => tell(inside, record, paused ? 'PAUSED' : 'RESUMED', !paused, false))
    return ok()
  }
}

function save(inside: Inside): Result {
  const { state, emit, later, named } = inside
  const not = missing(replay, state)
  if (not) return not
  if (!state.replay.active) return refused(501)
  // Once more while the first is being written: swallowed.
  if (inside.callOffSave) return ok()
  const format = state.outputs.get('Replay Buffer')?.settings['format']
  inside.callOffSave = later(state.delaysMs.save, () => {
    inside.callOffSave = undefined
    const usual = state.nameFile('replay', ++named.replay)
    // The format of the output, where it was set: in the same folder.
    state.replay.path = typeof format === 'string' ? `${path.posix.dirname(usual)}/${format}${path.posix.extname(usual)}` : usual
    emit('ReplayBufferSaved', { savedReplayPath: state.replay.path })
  })
  return ok()
}

function showScene({ state, emit, later }: Inside, { sceneName }: { sceneName: string }): Result {
  if (!sceneNamed(state, sceneName)) return noSource(sceneName)
  if (state.scene === sceneName) return ok()
  state.scene = sceneName
  const transition = { transitionName: 'Cut' }
  later(0, () => emit('SceneTransitionStarted', transition))
  later(state.delaysMs.scene, () => {
    emit('SceneTransitionVideoEnded', transition)
    emit('CurrentProgramSceneChanged', { sceneName })
    emit('SceneTransitionEnded', transition)
  })
  return ok()
}

function sceneNamed(state: FakeObsState, name: string): FakeObsState['scenes'][number] | undefined {
  return state.scenes.find((scene) => scene.name === name)
}

function noSource(name: string): Result {
  return refused(600, `No source was found by the name of \`${name}\`.`)
}

const Scene = z.object({ sceneName: z.string() })
const Item = z.object({ sceneName: z.string(), sceneItemId: z.number(), sceneItemEnabled: z.boolean() })
const Parameter = z.object({ parameterCategory: z.string(), parameterName: z.string() })
const Output = z.object({ outputName: z.string() })

function itemsOf({ state }: Inside, { sceneName }: z.infer<typeof Scene>): Result {
  const sceneItems = sceneNamed(state, sceneName)?.items.map(({ id, name, kind, enabled }, sceneItemIndex) => ({
    sceneItemId: id,
    sceneItemIndex,
    sceneItemEnabled: enabled,
    sceneItemLocked: false,
    sourceName: name,
    sourceType: 'OBS_SOURCE_TYPE_INPUT',
    inputKind: kind,
    isGroup: null,
  }))
  return sceneItems ? ok({ sceneItems }) : noSource(sceneName)
}

function enableItem({ state, emit, later }: Inside, data: z.infer<typeof Item>): Result {
  const { sceneName, sceneItemId, sceneItemEnabled } = data
  const scene = sceneNamed(state, sceneName)
  if (!scene) return noSource(sceneName)
  const item = scene.items.find(({ id }) => id === sceneItemId)
  if (!item) return refused(600, `No scene items were found in scene \`${sceneName}\` with the ID \`${sceneItemId}\`.`)
  item.enabled = sceneItemEnabled
  later(0, () => emit('SceneItemEnableStateChanged', { ...data }))
  return ok()
}

function outputList({ state }: Inside): Result {
  const active: Record<string, boolean> = { ffmpeg_muxer: state.record.active, replay_buffer: state.replay.active }
  const outputs = [...state.outputs].map(([outputName, { kind }]) => ({
    outputName,
    outputKind: kind,
    outputWidth: 640,
    outputHeight: 360,
    outputActive: active[kind] ?? false,
    outputFlags: { OBS_OUTPUT_AUDIO: true, OBS_OUTPUT_VIDEO: true, OBS_OUTPUT_ENCODED: true, OBS_OUTPUT_MULTI_TRACK: true },
  }))
  return ok({ outputs })
}

function screenshot({ state }: Inside, { sourceName }: { sourceName: string }): Result {
  const known = state.scenes.some(({ name, items }) => name === sourceName || items.some((item) => item.name === sourceName))
  return known ? ok({ imageData: onePixel }) : noSource(sourceName)
}

// A PNG whatever format was asked for.
const onePixel = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** Each request that a test has not given an answer of its own. */
export const handlers: Readonly<Record<string, Handler>> = {
  GetVersion: ({ state }) => ok({ ...state.version, rpcVersion: 1, platform: 'debian', platformDescription: 'Debian GNU/Linux 12' }),
  GetStats: ({ state }) => ok({ ...state.stats }),
  GetSceneList: ({ state }) =>
    ok({
      currentProgramSceneName: state.scene,
      currentPreviewSceneName: null,
      scenes: state.scenes.map(({ name }, sceneIndex) => ({ sceneIndex, sceneName: name })),
    }),
  GetCurrentProgramScene: ({ state }) => ok({ currentProgramSceneName: state.scene }),
  SetCurrentProgramScene: taking(Scene, showScene),
  GetSceneItemList: taking(Scene, itemsOf),
  SetSceneItemEnabled: taking(Item, enableItem),
  StartRecord: start(record),
  StopRecord: stop(record, (state) => ({ outputPath: state.record.path })),
  PauseRecord: pause(true),
  ResumeRecord: pause(false),
  GetRecordStatus: ({ state }) => {
    grow(state.record, state.record.paused)
    // Once stopped the bytes stay, the duration does not.
    if (!state.record.active) state.record.durationMs = 0
    return ok({ ...writerStatus(state.record), outputPaused: state.record.paused })
  },
  GetRecordDirectory: ({ state }) => ok({ recordDirectory: state.recordDirectory }),
  StartStream: start(stream),
  StopStream: stop(stream),
  GetStreamStatus: ({ state }) => {
    grow(state.stream, state.stream.reconnecting)
    if (!state.stream.active) state.stream.durationMs = 0
    const { reconnecting, congestion, skippedFrames, totalFrames } = state.stream
    return ok({
      ...writerStatus(state.stream),
      outputReconnecting: reconnecting,
      outputCongestion: congestion,
      outputSkippedFrames: skippedFrames,
      outputTotalFrames: totalFrames,
    })
  },
  StartReplayBuffer: start(replay),
  StopReplayBuffer: stop(replay),
  SaveReplayBuffer: save,
  GetReplayBufferStatus: status(replay),
  GetLastReplayBufferReplay: ({ state }) =>
    missing(replay, state) ?? (state.replay.active ? ok({ savedReplayPath: state.replay.path }) : refused(501)),
  StartVirtualCam: start(virtualCam),
  StopVirtualCam: stop(virtualCam),
  GetVirtualCamStatus: status(virtualCam),
  GetProfileList: ({ state }) => ok({ currentProfileName: state.profile.name, profiles: state.profile.all }),
  GetProfileParameter: taking(Parameter, ({ state: { profile } }, { parameterCategory, parameterName }) => {
    const key = `${parameterCategory}/${parameterName}`
    const normally = profile.defaults.get(key) ?? null
    return ok({ parameterValue: profile.parameters.get(key) ?? normally, defaultParameterValue: normally })
  }),
  SetProfileParameter: taking(Parameter.extend({ parameterValue: z.string().nullish() }), ({ state: { profile } }, data) => {
    const key = `${data.parameterCategory}/${data.parameterName}`
    if (typeof data.parameterValue === 'string') profile.parameters.set(key, data.parameterValue)
    else if (!profile.parameters.delete(key)) return refused(600, 'There are no existing instances of that profile parameter.')
    return ok()
  }),
  GetOutputList: outputList,
  GetOutputSettings: taking(Output, ({ state }, { outputName }) => {
    const output = state.outputs.get(outputName)
    return output ? ok({ outputSettings: { ...output.settings } }) : noOutput(outputName)
  }),
  SetOutputSettings: taking(Output.extend({ outputSettings: z.record(z.string(), z.unknown()) }), ({ state }, data) => {
    const output = state.outputs.get(data.outputName)
    if (!output) return noOutput(data.outputName)
    Object.assign(output.settings, data.outputSettings)
    return ok()
  }),
  GetSourceScreenshot: taking(z.object({ sourceName: z.string() }), screenshot),
}

function noOutput(name: string): Result {
  return refused(600, `No output was found with the name \`${name}\`.`)
}
