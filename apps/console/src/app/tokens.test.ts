// The palette for colour blindness, measured as it stands in the style sheet: contrast by WCAG, and how far apart colours are for those who
// see with two kinds of cones (Machado et al. 2009), as a distance in CIELAB.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

type Rgb = readonly [number, number, number]
type Matrix = readonly [Rgb, Rgb, Rgb]

const css = readFileSync(path.resolve(import.meta.dirname, 'tokens.css'), 'utf8')
const blocks = [...css.matchAll(/(:root[^{]*)\{([^}]*)\}/g)]

/** As a browser would have it: what is said later and more exactly wins. */
function tokensOf(theme: 'dark' | 'light', safe: boolean): Readonly<Record<string, string>> {
  const holds = (selector: string) =>
    (!selector.includes('color-scheme') || selector.includes(`"${theme}"`)) && (safe || !selector.includes('data-colours'))
  const all = blocks.filter(([, selector = '']) => holds(selector)).map(([, , body = '']) => body)
  return Object.fromEntries([...all.join('\n').matchAll(/--([\w-]+):\s*(#[\da-f]+);/g)].map(([, name = '', value = '']) => [name, value]))
}

function rgbOf(hex: string): Rgb {
  const full = hex.length === 4 ? hex.slice(1).replaceAll(/./g, '$&$&') : hex.slice(1)
  const part = (at: number) => {
    const value = Number.parseInt(full.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [part(0), part(2), part(4)]
}

const dot = (a: Rgb, b: Rgb) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
const luminance = (rgb: Rgb) => dot([0.2126, 0.7152, 0.0722], rgb)

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(rgbOf(a)), luminance(rgbOf(b))].toSorted((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

function labOf(rgb: Rgb): Rgb {
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116)
  const x = f(dot([0.4124, 0.3576, 0.1805], rgb) / 0.95047)
  const y = f(luminance(rgb))
  const z = f(dot([0.0193, 0.1192, 0.9505], rgb) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

const eyes: Readonly<Record<string, Matrix>> = {
  'three cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

function distance(a: string, b: string, matrix: Matrix): number {
  const seen = (hex: string) => {
    const rgb = rgbOf(hex)
    const part = (row: Rgb) => Math.min(1, Math.max(0, dot(row, rgb)))
    return labOf([part(matrix[0]), part(matrix[1]), part(matrix[2])])
  }
  const [one, other] = [seen(a), seen(b)]
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])
}

const lightness = (hex: string) => labOf(rgbOf(hex))[0]
const states = ['good', 'warn', 'bad', 'unknown']
const pairs = states.flatMap((one, at) => states.slice(at + 1).map((other) => [one, other] as const))
/** Two colours this far apart are told apart at a glance. */
const apart = 20

describe.each(['dark', 'light'] as const)('the safe palette, %s', (theme) => {
  const tokens = tokensOf(theme, true)
  const token = (name: string) => tokens[name] ?? ''

  test.each(Object.entries(eyes))('states are told apart with %s', (_name, matrix) => {
    const near = pairs.filter(([one, other]) => distance(token(one), token(other), matrix) < apart)
    expect(near).toEqual([])
  })

  test.each(Object.entries(eyes))('the sides are told apart with %s', (_name, matrix) => {
    expect(distance(token('blue'), token('red'), matrix)).toBeGreaterThan(60)
    expect(distance(token('blue-text'), token('red-text'), matrix)).toBeGreaterThan(45)
  })

  test('the sides differ in lightness, and stay blue and red', () => {
    expect(Math.abs(lightness(token('blue')) - lightness(token('red')))).toBeGreaterThan(6)
    expect(Math.abs(lightness(token('blue-text')) - lightness(token('red-text')))).toBeGreaterThan(12)
    const [blue, red] = [labOf(rgbOf(token('blue'))), labOf(rgbOf(token('red')))]
    expect(blue[2]).toBeLessThan(-40)
    expect(red[1]).toBeGreaterThan(40)
  })

  test('what is read has the contrast of AA', () => {
    const surfaces = ['background', 'surface-1', 'surface-2']
    const onSurfaces = [...states, 'text', 'text-dim', 'warn-text', 'bad-text', 'blue-text', 'red-text'].flatMap((name) =>
      surfaces.map((surface) => [name, token(name), token(surface)] as const),
    )
    const onOwn = ['warn', 'bad', 'blue', 'red'].map((name) => [name, token(`${name}-text`), token(`${name}-surface`)] as const)
    // Letters on the marks of the sides are white in both themes.
    const onMarks = ['blue', 'red'].map((name) => [name, '#ffffff', token(name)] as const)
    const poor = [...onSurfaces, ...onOwn, ...onMarks].filter(([, text, surface]) => contrast(text, surface) < 4.5)
    expect(poor).toEqual([])
  })

  test('the marks of the sides stand out from the page', () => {
    const faint = ['blue', 'red'].filter((name) => ['background', 'surface-1'].some((surface) => contrast(token(name), token(surface)) < 3))
    expect(faint).toEqual([])
  })
})

test('the standard palette is the one for which the other is made: for some eyes its states are alike', () => {
  const tokens = tokensOf('dark', false)
  const alike = Object.values(eyes).flatMap((matrix) =>
    pairs.filter(([one, other]) => distance(tokens[one] ?? '', tokens[other] ?? '', matrix) < apart),
  )
  expect(alike.length).toBeGreaterThan(0)
})
