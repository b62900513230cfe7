// The sound of an alarm: two short tones made by the browser, without a file. Decides nothing; says when the browser does not let it sound.

/** `blocked`: the browser waits for the first click or key; `missing`: it has no sound at all. */
export type SoundState = 'ready' | 'blocked' | 'missing'

export interface AlarmTone {
  /** Asks the browser for sound, until the returned function is called. */
  open(): () => void
  play(): void
  state(): SoundState
  /** To be called by a click or a key: from then on the browser lets it sound. */
  allow(): Promise<void>
  /** Until the returned function is called. */
  onChange(listener: () => void): () => void
}

/** Seconds: when each tone begins and how long it is; Hz. */
const notes = [
  { at: 0, hz: 880 },
  { at: 0.18, hz: 660 },
] as const
const noteSeconds = 0.14
const volume = 0.25

export function createAlarmTone(): AlarmTone {
  /** Undefined while not opened. */
  let audio: AudioContext | null | undefined
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  return {
    open() {
      const opened = openAudio()
      audio = opened
      opened?.addEventListener('statechange', tell)
      tell()
      return () => {
        opened?.removeEventListener('statechange', tell)
        void opened?.close().catch(() => undefined)
        audio = undefined
      }
    },
    play() {
      if (audio?.state === 'running') for (const { at, hz } of notes) playNote(audio, audio.currentTime + at, hz)
    },
    state: () => (audio === null ? 'missing' : audio?.state === 'running' ? 'ready' : 'blocked'),
    allow: async () => audio?.resume().catch(() => undefined),
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function openAudio(): AudioContext | null {
  try {
    return new AudioContext()
  } catch {
    // A machine without any sound device, or a browser that forbids it.
    return null
  }
}

function playNote(audio: AudioContext, at: number, hz: number): void {
  const oscillator = new OscillatorNode(audio, { type: 'triangle', frequency: hz })
  const gain = new GainNode(audio, { gain: 0 })
  // Swells and fades: a tone that begins or ends at once clicks.
  gain.gain.setValueAtTime(0, at)
  gain.gain.linearRampToValueAtTime(volume, at + 0.015)
  gain.gain.setValueAtTime(volume, at + noteSeconds - 0.03)
  gain.gain.linearRampToValueAtTime(0, at + noteSeconds)
  oscillator.connect(gain).connect(audio.destination)
  oscillator.start(at)
  oscillator.stop(at + noteSeconds)
}
