// An error as it travels, and the codes that the kernel and the wire themselves use.
import { z } from 'zod'
import { contract, failure } from './contract.ts'

/** An error as it travels: the JSON form of an AppError. */
export const ErrorBody = z.object({ code: z.string(), message: z.string(), data: z.unknown().optional() })
export type ErrorBody = z.infer<typeof ErrorBody>

const named = z.object({ name: z.string() })
const issues = z.array(z.object({ path: z.string(), message: z.string() }))

export const kernelErrors = contract('kernel', {
  errors: {
    'invalid-input': failure({
      summary: 'The input of a command does not fit its schema.',
      fix: 'Correct the fields named in `issues`.',
      data: z.object({ name: z.string(), issues }),
      status: 400,
    }),
    'unknown-command': failure({
      summary: 'No plugin offers a command of this name.',
      fix: 'Check the spelling against /api/openapi.json.',
      data: named,
      status: 404,
    }),
    'unknown-event': failure({
      summary: 'No plugin announces an event of this name.',
      fix: 'Check the spelling in the contract of the plugin.',
      data: named,
      status: 404,
    }),
    unavailable: failure({
      summary: 'The plugin that answers this command is not running.',
      fix: 'See its state and reason in system.health; start it with system.plugin.start.',
      data: z.object({ name: z.string(), state: z.string() }),
      status: 503,
    }),
    timeout: failure({
      summary: 'No answer within the time limit.',
      fix: 'Try again; if it stays, restart the plugin.',
      data: named,
      status: 504,
    }),
    cancelled: failure({ summary: 'The caller gave up waiting.', fix: 'Nothing to do.', data: named, status: 504 }),
    internal: failure({
      summary: 'The plugin failed in a way it did not foresee.',
      fix: 'Look into the log for the cause; report it.',
      data: named,
      status: 500,
    }),
    'unknown-plugin': failure({
      summary: 'No plugin of this name is loaded.',
      fix: 'See system.plugins for the names.',
      data: named,
      status: 404,
    }),
    'dependency-cycle': failure({
      summary: 'Plugins need each other in a circle.',
      fix: 'Remove one of the needs on the path.',
      data: z.object({ path: z.array(z.string()) }),
      status: 500,
    }),
    'invalid-config': failure({
      summary: 'A section of the configuration does not fit its schema.',
      fix: 'Correct the fields named in `issues`.',
      data: z.object({ name: z.string(), issues }),
      status: 400,
    }),
  },
})

export const wireErrors = contract('wire', {
  errors: {
    'bad-frame': failure({
      summary: 'A frame is no JSON object of the protocol.',
      fix: 'See docs/wire.md for the frames.',
      data: z.object({ issues }),
      status: 400,
    }),
    'too-many-calls': failure({
      summary: 'One connection has too many calls open.',
      fix: 'Wait for answers before sending more.',
      data: z.object({ limit: z.int() }),
      status: 503,
    }),
    disconnected: failure({
      summary: 'The connection to the server is down.',
      fix: 'It reconnects by itself; check that the server runs.',
      data: z.object({ url: z.string() }),
      status: 503,
    }),
  },
})

type CodeOf<C extends { name: string; errors: object }> = `${C['name']}.${keyof C['errors'] & string}`
export type KernelErrorCode = CodeOf<typeof kernelErrors> | CodeOf<typeof wireErrors>

/** The issues of a failed parse, small enough to send to anybody. */
export function issuesOf(error: z.core.$ZodError): Array<{ path: string; message: string }> {
  return error.issues.slice(0, 20).map((issue) => ({ path: issue.path.map(String).join('.'), message: issue.message }))
}
