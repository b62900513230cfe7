// Which of black and white is readable on a colour, whatever colour was chosen. Pure.

/** Relative luminance of `#rrggbb`, 0 to 1, as WCAG reckons. */
export function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}

/** White where it will do: it is what colours of athletes are used to. Black or white always reaches 4.5. */
export function readableOn(colour: string): '#ffffff' | '#000000' {
  return contrast(colour, '#ffffff') >= 4.5 ? '#ffffff' : '#000000'
}
