// A time of day within a sentence: Spanish says "a las 14:03", but "a la 1:03", and puts "el" before a day.

const day = /^\p{L}|^\d{1,2}[^\d:.h]/u
const one = /^0?1[:.h]/

/** `las 14:03`, `la 1:03`, `el 26 nov, 14:03`. */
function withArticle(time: string): string {
  if (day.test(time)) return `el ${time}`
  return one.test(time) ? `la ${time}` : `las ${time}`
}

/** `a las 14:03`; a day needs no preposition. */
export function at(time: string): string {
  return day.test(time) ? withArticle(time) : `a ${withArticle(time)}`
}

export function since(time: string): string {
  return `desde ${withArticle(time)}`
}
