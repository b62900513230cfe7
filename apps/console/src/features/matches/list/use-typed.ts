// A text that somebody types into the address: shown at once, told after a short rest, and taken over when the address changes by other means.
import { useEffect, useRef, useState } from 'react'

const restMs = 200

export function useTyped(value: string, onRest: (value: string) => void): readonly [string, (text: string) => void] {
  const [text, setText] = useState(value)
  const told = useRef(value)
  const latest = useRef(onRest)
  useEffect(() => {
    latest.current = onRest
  })
  useEffect(() => {
    if (value === told.current) return
    told.current = value
    setText(value)
  }, [value])
  useEffect(() => {
    if (text === told.current) return undefined
    const timer = setTimeout(() => {
      told.current = text
      latest.current(text)
    }, restMs)
    return () => clearTimeout(timer)
  }, [text])
  return [text, setText]
}
