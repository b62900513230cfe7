// The stack of a main thread that does not come to an end, by the debugger, for a moment. Only for that: in native code there is no answer,
// and where a developer's debugger may be attached nobody else must say "go on".
import { Session } from 'node:inspector/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { frameText } from './frame-text.ts'

/**
 * Called in another thread. Rejects where there is no answer in time. The debugger is off afterwards in any case: the end of the session
 * takes back what it has asked for, also what the main thread has not heard yet.
 */
export async function callFrames(limitMs: number): Promise<string[]> {
  const session = new Session()
  session.connectToMainThread()
  const over = new AbortController()
  const limit = sleep(limitMs, undefined, { signal: over.signal }).then(() => Promise.reject(new Error(`no answer within ${limitMs} ms`)))
  try {
    return await Promise.race([paused(session), limit])
  } finally {
    over.abort()
    session.disconnect()
  }
}

async function paused(session: Session): Promise<string[]> {
  const urls = new Map<string, string>()
  session.on('Debugger.scriptParsed', ({ params }) => void urls.set(params.scriptId, params.url))
  const seen = new Promise<string[]>((resolve) => {
    session.once('Debugger.paused', ({ params }) => {
      const frames = params.callFrames.map(({ functionName, location: { scriptId, lineNumber, columnNumber } }) =>
        frameText({ functionName, url: urls.get(scriptId) ?? '', lineNumber, columnNumber: columnNumber ?? 0 }),
      )
      resolve(frames)
    })
  })
  await session.post('Debugger.enable')
  await session.post('Debugger.pause')
  const frames = await seen
  await session.post('Debugger.resume')
  await session.post('Debugger.disable')
  return frames
}
