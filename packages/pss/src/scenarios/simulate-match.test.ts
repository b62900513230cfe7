import { describe, expect, test } from 'vitest'
import { hear, outline } from './heard.ts'
import { simulateMatch } from './simulate-match.ts'
import { bestOfThree } from './simulation-rules.ts'
import { stories } from './story.ts'

const seeds = [1, 2, 3, 4, 5]
const realMatches = stories.flatMap((story) => seeds.map((seed) => simulateMatch({ seed, story })))

describe('a simulated match', () => {
  test('is the same for the same seed', () => {
    for (const style of ['real', 'simulator'] as const) {
      expect(simulateMatch({ seed: 11, style })).toEqual(simulateMatch({ seed: 11, style }))
    }
  })

  test('differs between seeds', () => {
    const texts = seeds.map((seed) =>
      simulateMatch({ seed, story: 'plain' })
        .entries.map(({ text }) => text)
        .join('\n'),
    )
    expect(new Set(texts).size).toBe(seeds.length)
  })

  test('takes its number, its beginning and its port as asked', () => {
    const { entries, expected } = simulateMatch({ seed: 3, number: '245.A', startAtMs: 90_000, port: 6123 })
    expect(expected.number).toBe('245.A')
    expect(entries[0]).toEqual({ atMs: 90_000, text: 'Udp Port 6123 connected;' })
  })

  test('never goes back in time', () => {
    for (const { entries } of realMatches) {
      expect(entries.every((entry, index) => entry.atMs >= (entries[index - 1]?.atMs ?? 0))).toBe(true)
    }
  })

  test('holds nothing that the decoder does not know or would not believe', () => {
    for (const { entries } of realMatches) {
      for (const { message } of hear(entries)) expect(message).not.toMatchObject({ stream: expect.stringMatching(/unknown|invalid/) })
    }
  })

  test('has a length and a tally as real matches have', () => {
    const plain = Array.from({ length: 60 }, (_, seed) => simulateMatch({ seed, story: 'plain' }))
    for (const { entries, expected } of plain) {
      expect(entries.length).toBeGreaterThan(80)
      expect(entries.length).toBeLessThan(1_200)
      expect(expected.roundScores.length).toBeGreaterThanOrEqual(2)
      expect(expected.roundScores.length).toBeLessThanOrEqual(3)
    }
    const rounds = plain.flatMap(({ expected }) => expected.roundScores)
    const mean = rounds.reduce((sum, { blue, red }) => sum + blue + red, 0) / rounds.length
    expect(mean).toBeGreaterThan(8)
    expect(mean).toBeLessThan(40)
  })
})

describe('the numbers inside', () => {
  test('round statistics make up the score they come with', () => {
    for (const { entries } of realMatches) {
      let scores = new Map<string, number>()
      for (const { message } of hear(entries)) {
        if (message.stream === 's') scores = new Map(message.scores.map(({ side, round, score }) => [side + round, score]))
        if (message.stream !== 'rst') continue
        for (const [side, other] of [['blue', 'red'] as const, ['red', 'blue'] as const]) {
          const { punch, body, head, technicalBody, technicalHead } = message[side]
          const points = punch + 2 * body + 3 * head + 4 * technicalBody + 5 * technicalHead
          expect(points + message[other].gamJeom).toBe(scores.get(side + message.round))
        }
      }
    }
  })

  test('two rounds won make the winner, and no round is fought after that', () => {
    for (const { expected, story } of realMatches) {
      if (story === 'withdrawal' || story === 'referee-stop' || story === 'abandoned') continue
      const won = (side: string): number => expected.roundScores.filter(({ winner }) => winner === side).length
      expect(won(expected.winner ?? '')).toBe(bestOfThree.roundWinsNeeded)
      expect(expected.classification).toContain(`${won('blue')}-${won('red')} `)
      expect(expected.roundScores.at(-1)?.winner).toBe(expected.winner)
    }
  })

  test('a round goes to the higher score, unless it was lost by gam-jeoms or retirement', () => {
    for (const { expected, story } of realMatches) {
      if (story === 'withdrawal' || story === 'referee-stop') continue
      for (const [index, { blue, red, winner }] of expected.roundScores.entries()) {
        const gamJeoms = expected.gamJeomByRound[index] ?? { blue: 0, red: 0 }
        const isLostByGamJeoms = Math.max(gamJeoms.blue, gamJeoms.red) >= bestOfThree.gamJeomLimit
        if (winner === null || blue === red || isLostByGamJeoms) continue
        expect(winner).toBe(blue > red ? 'blue' : 'red')
      }
    }
  })
})

describe('style simulator', () => {
  const matches = stories.flatMap((story) => seeds.map((seed) => simulateMatch({ seed, story, style: 'simulator' })))

  test('ends every datagram with a semicolon and leaves at least 100 ms between two', () => {
    for (const { entries } of matches) {
      expect(entries.every(({ text }) => text.endsWith(';'))).toBe(true)
      expect(entries.every(({ atMs }, index) => index === 0 || atMs - (entries[index - 1]?.atMs ?? 0) >= 100)).toBe(true)
    }
  })

  test('sends scores one by one, short times, avt, and nothing undocumented', () => {
    for (const { entries } of matches) {
      for (const { text } of entries) {
        expect(text).not.toMatch(/^sc1;\d+;sc2|^s11;\d+;s21|^(ref|sup|rst|rsr)|;0\d:\d\d/)
      }
      expect(entries.some(({ text }) => text === 'avt;0;')).toBe(true)
    }
  })

  test('says the point first and the score after it', () => {
    const following = matches.flatMap(({ entries }) => {
      const streams = outline(hear(entries)).filter((stream) => stream !== 'hl' && stream !== 'invalid')
      return streams.flatMap((stream, index) => (stream === 'pt' ? [`${streams[index + 1]} ${streams[index + 2]}`] : []))
    })
    expect(new Set(following)).toEqual(new Set(['sc s']))
  })

  test('jumps to 0:00 for an injury and back to 2:00, with 1:60 from some copies', () => {
    const injuries = Array.from({ length: 30 }, (_, seed) => simulateMatch({ seed, story: 'injury', style: 'simulator' }))
    const texts = injuries.flatMap(({ entries }) => entries.map(({ text }) => text))
    expect(texts).toContain('clk;0:00;stop;')
    expect(texts).toContain('clk;2:00;start;')
    expect(texts.some((text) => /^ij[12];1:60;show;$/.test(text))).toBe(true)
  })

  test('some copies never tell the winner, some call him ATHLETE 1 or 2', () => {
    const many = Array.from({ length: 40 }, (_, seed) => simulateMatch({ seed, story: 'plain', style: 'simulator' }))
    const ends = many.map(({ entries }) => entries.map(({ text }) => text).find((text) => text.startsWith('win;')) ?? 'none')
    expect(ends).toContain('none')
    expect(ends.some((end) => /^win;ATHLETE [12];$/.test(end))).toBe(true)
    expect(ends.some((end) => /^win;(BLUE|RED);$/.test(end))).toBe(true)
  })
})
