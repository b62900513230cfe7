// Makes a critical alarm heard again and again until somebody has seen it; the browser remembers whether it is to be silent.
import { useEffect, useState, useSyncExternalStore } from 'react'
import { createAlarmTone, type SoundState } from './alarm-tone.ts'

const everyMs = 10_000
const storageKey = 'restrike.alarm-sound'

export interface AlarmSound {
  readonly muted: boolean
  readonly setMuted: (muted: boolean) => void
  readonly state: SoundState
  /** Lets it sound from now on, and sounds once. To be called by a click. */
  readonly tryIt: () => void
}

/** `critical`: something is to be heard, unless it is muted. */
export function useAlarmSound(critical: boolean): AlarmSound {
  const muted = useSyncExternalStore(onMuted, readMuted)
  const [tone] = useState(createAlarmTone)
  const state = useSyncExternalStore(tone.onChange, tone.state)
  useEffect(() => tone.open(), [tone])
  useEffect(() => {
    // Any click or key lets it sound.
    const allow = () => {
      if (tone.state() === 'blocked') void tone.allow()
    }
    window.addEventListener('pointerdown', allow)
    window.addEventListener('keydown', allow)
    return () => {
      window.removeEventListener('pointerdown', allow)
      window.removeEventListener('keydown', allow)
    }
  }, [tone])
  const heard = critical && !muted
  useEffect(() => {
    if (!heard || state !== 'ready') return undefined
    tone.play()
    const timer = setInterval(() => tone.play(), everyMs)
    return () => clearInterval(timer)
  }, [heard, state, tone])
  const tryIt = () => void tone.allow().then(() => tone.play())
  return { muted, setMuted: writeMuted, state, tryIt }
}

/** Wherever the choice is shown on this page. */
const listeners = new Set<() => void>()

function onMuted(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** For a browser that keeps nothing. */
let chosen = false

function readMuted(): boolean {
  try {
    return localStorage.getItem(storageKey) === 'off'
  } catch {
    return chosen
  }
}

function writeMuted(muted: boolean): void {
  chosen = muted
  try {
    localStorage.setItem(storageKey, muted ? 'off' : 'on')
  } catch {
    // It holds until the page is loaded again.
  }
  for (const listener of listeners) listener()
}
