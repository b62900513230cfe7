// The questions of one session that are not answered yet: each ends by its answer, by its time, or with the session.
import { connectionLost, noAnswer } from './failures.ts'
import type { IncomingFrame } from './frames.ts'

export type AnswerFrame = Extract<IncomingFrame, { op: 7 | 9 }>

interface Waiting {
  answer(frame: AnswerFrame): void
  lost(): void
}

export class Questions {
  readonly #name: string
  readonly #waiting = new Map<string, Waiting>()
  readonly #idlers: Array<() => void> = []
  #lastId = 0

  /** Of the connection, for the words of what fails. */
  constructor(name: string) {
    this.#name = name
  }

  /** `take` makes the result of the answer, and may throw what the asker is to get. */
  ask<T>(what: string, limitMs: number, take: (frame: AnswerFrame) => T, send: (requestId: string) => void): Promise<T> {
    return new Promise((resolve, reject) => {
      const requestId = String(++this.#lastId)
      const over = (): void => {
        clearTimeout(timer)
        this.#waiting.delete(requestId)
        if (this.#waiting.size === 0) for (const tell of this.#idlers.splice(0)) tell()
      }
      const timer = setTimeout(() => {
        over()
        reject(noAnswer(this.#name, what, limitMs))
      }, limitMs)
      this.#waiting.set(requestId, {
        answer(frame) {
          over()
          try {
            resolve(take(frame))
          } catch (error) {
            reject(error)
          }
        },
        lost: () => {
          over()
          reject(connectionLost(this.#name, what))
        },
      })
      send(requestId)
    })
  }

  answer(frame: AnswerFrame): void {
    this.#waiting.get(frame.d.requestId)?.answer(frame)
  }

  /** The session is over. */
  lost(): void {
    for (const open of this.#waiting.values()) open.lost()
  }

  /** Resolves once none is open. */
  idle(): Promise<void> {
    return this.#waiting.size === 0 ? Promise.resolve() : new Promise((resolve) => void this.#idlers.push(resolve))
  }
}
