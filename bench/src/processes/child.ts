// A helper process that is asked one thing at a time. Not the server: that one is started as its users start it.
import { fork } from 'node:child_process'
import path from 'node:path'

export interface Child<Ask, Answer> extends AsyncDisposable {
  readonly pid: number
  /** Rejects when the process fails, ends or takes a minute instead of answering. */
  ask(question: Ask): Promise<Answer>
}

interface Reply {
  readonly answer?: unknown
  readonly error?: string
}

const askLimitMs = 60_000

/** Starts `bench/src/processes/<file>`, which must call `answering`. */
export function startChild<Ask extends object, Answer>(file: string): Child<Ask, Answer> {
  // Advanced serialization carries typed arrays: a hundred thousand times are not for JSON.
  const child = fork(path.join(import.meta.dirname, file), { serialization: 'advanced', stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const ask = (question: Ask): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const settle = (run: () => void) => {
        clearTimeout(late)
        child.off('exit', ended).off('message', heard)
        run()
      }
      const ended = () => settle(() => reject(new Error(`${file} ended`)))
      const late = setTimeout(() => settle(() => reject(new Error(`${file} gave no answer within ${askLimitMs} ms`))), askLimitMs)
      const heard = (message: unknown) => {
        // The other half is `answering` below; what a process answers is stated where it is started.
        const { answer, error } = message as Reply
        settle(() => (error === undefined ? resolve(answer as Answer) : reject(new Error(`${file}: ${error}`))))
      }
      child.once('exit', ended).once('message', heard).send(question)
    })
  return {
    pid: child.pid ?? 0,
    ask,
    async [Symbol.asyncDispose]() {
      if (child.connected) child.disconnect()
      const late = setTimeout(() => child.kill('SIGKILL'), 2_000)
      await exited
      clearTimeout(late)
    },
  }
}

/** The process's side: answers each question; ends with its parent. */
// Naming both types says at a glance what the process is asked and what it answers.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
export function answering<Ask, Answer>(answer: (question: Ask) => Answer | Promise<Answer>): void {
  process.on('message', (question) => {
    // Only `startChild` speaks on this channel.
    Promise.resolve(question as Ask)
      .then(answer)
      .then(
        (value) => process.send?.({ answer: value }),
        (error: unknown) => process.send?.({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
      )
  })
  process.on('disconnect', () => process.exit(0))
}
