// Shows the stream the scene for reviews while a challenge is looked at, and the live one after it. Never in the way of a replay, nor of a hand.
import type { ObsConnection } from '@restrike/obs/contract'
import { messageOf, type Logger } from '@restrike/sdk'
import type { Trouble } from '../contract.ts'

export interface StageSceneRules {
  readonly enabled: boolean
  /** Names of scenes: while a review is open, and after it. */
  readonly review: string
  readonly live: string
}

export interface StageSceneOptions {
  /** As they hold now. */
  rules(): StageSceneRules
  readonly log: Logger
  /** Shows a scene on an OBS; resolves when it is there. */
  setScene(connection: string, scene: string): Promise<unknown>
  /** `trouble` is another one. */
  changed(): void
}

type Seen = Pick<ObsConnection, 'name' | 'role' | 'state' | 'scene' | 'scenes'>

/** What was done on one OBS for the review that is open, or for the last one. */
interface Course {
  /** Number of the review it was asked for, so that it is asked once. */
  review: number
  /** An order is under way; what is seen meanwhile is half of it. */
  busy: boolean
  /** `shown`: the scene is there by our order. `doubtful`: OBS did not say so, but may still come to it. */
  ours: 'no' | 'shown' | 'doubtful'
  /** It was seen there; what is seen before that is from before the order. */
  seen: boolean
  failures: number
}

/** A stream that stays on the review's scene is worth some tries; one that cannot be changed is left to the hand. */
const mostFailures = 5

export class StageScene {
  readonly #options: StageSceneOptions
  readonly #courses = new Map<string, Course>()
  #connections: readonly Seen[] = []
  #open = false
  #review = 0
  #trouble: Trouble | null = null

  constructor(options: StageSceneOptions) {
    this.#options = options
  }

  /** A scene that is missing, in words; null when all is well, or nothing is to be shown. */
  get trouble(): Trouble | null {
    return this.#trouble
  }

  takeObs(connections: readonly Seen[]): void {
    if (!this.#options.rules().enabled) return
    this.#connections = connections.filter(({ role, state }) => role !== 'record' && state === 'connected')
    this.#lookForTrouble()
    for (const connection of this.#connections) this.#watchHand(this.#courseOf(connection.name), connection)
    this.#look()
  }

  /** Whether the review of a challenge that is not decided is open. Returns at once, and never throws. */
  show(open: boolean): void {
    if (open === this.#open) return
    this.#open = open
    if (open) this.#review += 1
    this.#look()
  }

  #look(): void {
    for (const connection of this.#connections) {
      const course = this.#courseOf(connection.name)
      if (course.busy) continue
      if (this.#open) this.#begin(course, connection)
      else this.#end(course, connection)
    }
  }

  #courseOf(name: string): Course {
    const known = this.#courses.get(name)
    if (known) return known
    const course: Course = { review: 0, busy: false, ours: 'no', seen: false, failures: 0 }
    this.#courses.set(name, course)
    return course
  }

  /** Another scene than the one that was seen there by our order: somebody has changed it, and from now on it is theirs. */
  #watchHand(course: Course, { scene }: Seen): void {
    if (course.busy || course.ours === 'no' || scene === null) return
    if (scene === this.#options.rules().review) course.seen = true
    else if (course.seen) course.ours = 'no'
  }

  #begin(course: Course, { name, scene, scenes }: Seen): void {
    const { review } = this.#options.rules()
    if (course.review === this.#review || scene === null) return
    course.review = this.#review
    course.failures = 0
    // Shown already: by a hand, whose it is, or for the review before, whose end was not carried out yet.
    if (scene === review || scenes?.includes(review) === false) return
    course.seen = false
    void this.#order(course, name, review)
  }

  #end(course: Course, { name, scene, scenes }: Seen): void {
    const { live, review } = this.#options.rules()
    if (course.ours === 'no' || scene === null || course.failures >= mostFailures) return
    if (scene !== review && course.ours === 'doubtful') course.ours = 'no'
    else if (scenes?.includes(live) !== false) void this.#order(course, name, live)
  }

  async #order(course: Course, name: string, scene: string): Promise<void> {
    const { log, setScene } = this.#options
    const rules = this.#options.rules()
    course.busy = true
    try {
      await setScene(name, scene)
      course.ours = scene === rules.review ? 'shown' : 'no'
      this.#connections = this.#connections.map((one) => (one.name === name ? { ...one, scene } : one))
    } catch (error) {
      if (scene === rules.review) course.ours = 'doubtful'
      course.failures += 1
      if (course.failures === 1) log.warn('a scene could not be shown', { connection: name, scene, reason: messageOf(error) })
    }
    course.busy = false
    // The review may have ended meanwhile, or begun. After a failure it is looked at when OBS is next heard of.
    if (course.failures === 0) this.#look()
  }

  #lookForTrouble(): void {
    const { review, live } = this.#options.rules()
    const missing = this.#connections.flatMap(({ name, scenes }) =>
      [review, live].flatMap((scene) => (scenes === null || scenes.includes(scene) ? [] : { name, scene })),
    )[0]
    const reason = missing && `The OBS "${missing.name}" has no scene "${missing.scene}", so the stream does not change with a review`
    if (reason === this.#trouble?.reason) return
    this.#trouble =
      missing && reason !== undefined
        ? { reason, fix: `Make a scene "${missing.scene}" in this OBS, or name another one in the settings of replay.` }
        : null
    this.#options.changed()
  }
}
