import { expect, test } from 'vitest'
import { hear } from './heard.ts'
import { simulateDay } from './simulate-day.ts'

test('a day is the same for the same seed and its courts differ', () => {
  const [first, second] = simulateDay({ seed: 5, matches: 3, courts: 2 })
  const [again] = simulateDay({ seed: 5, matches: 3, courts: 2 })
  expect([...(again?.entries() ?? [])]).toEqual([...(first?.entries() ?? [])])
  expect([...(second?.entries() ?? [])]).not.toEqual([...(first?.entries() ?? [])])
})

test('matches follow each other with a pause, each with its own number and its own athletes', () => {
  const matches = [...(simulateDay({ seed: 9, matches: 20 })[0]?.matches() ?? [])]
  expect(matches).toHaveLength(20)
  expect(new Set(matches.map(({ expected }) => expected.number)).size).toBe(20)
  expect(new Set(matches.map(({ expected }) => expected.blue)).size).toBeGreaterThan(12)
  for (const [index, { entries }] of matches.slice(1).entries()) {
    const pauseMs = (entries[0]?.atMs ?? 0) - (matches[index]?.entries.at(-1)?.atMs ?? 0)
    expect(pauseMs).toBeGreaterThanOrEqual(20_000)
  }
})

test('a long day has numbers with a letter, diacritics, and a country that is no IOC code', () => {
  const [court] = simulateDay({ seed: 1, matches: 150, story: 'plain' })
  const texts: string[] = []
  for (const { entries } of court?.matches() ?? []) texts.push(...entries.slice(0, 4).map(({ text }) => text))
  expect(texts.some((text) => /^mch;\d+\.[A-C];/.test(text))).toBe(true)
  expect(texts.some((text) => /^at1;.*[ćčšžđöüçéñøłþ]/i.test(text))).toBe(true)
  expect(texts.some((text) => text.includes(';MRN'))).toBe(true)
})

test('a day is made as it is heard: the first datagrams of a million matches cost nothing', () => {
  const [court] = simulateDay({ seed: 1, matches: 1_000_000, port: 6000 })
  const entries = court?.entries()
  expect(entries?.next().value?.text).toBe('Udp Port 6000 connected;')
  expect(entries?.next().value?.text).toBe('pre;FightLoaded;')
  entries?.return()
})

test('the port is announced once a day', () => {
  const [court] = simulateDay({ seed: 2, matches: 4, port: 6000 })
  const ports = hear([...(court?.entries() ?? [])]).filter(({ message }) => message.stream === 'port')
  expect(ports).toHaveLength(1)
})
