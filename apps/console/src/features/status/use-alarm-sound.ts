// Makes a critical alarm heard again and again until somebody has seen it; the browser remembers whether it is to be silent.
import type { AlarmsStatus } from '@restrike/alarms/contract'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { isHeard } from './alarm-words.ts'
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

export function useAlarmSound(status: AlarmsStatus | null): AlarmSound {
  const [muted, setMuted] = useState(readMuted)
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
  const heard = isHeard(status, muted)
  useEffect(() => {
    if (!heard || state !== 'ready') return undefined
    tone.play()
    const timer = setInterval(() => tone.play(), everyMs)
    return () => clearInterval(timer)
  }, [heard, state, tone])
  const choose = (next: boolean) => {
    setMuted(next)
    writeMuted(next)
  }
  const tryIt = () => void tone.allow().then(() => tone.play())
  return { muted, setMuted: choose, state, tryIt }
}

/** A browser may keep nothing; then sound is on. */
function readMuted(): boolean {
  try {
    return localStorage.getItem(storageKey) === 'off'
  } catch {
    return false
  }
}

function writeMuted(muted: boolean): void {
  try {
    localStorage.setItem(storageKey, muted ? 'off' : 'on')
  } catch {
    // It holds until the page is loaded again.
  }
}
